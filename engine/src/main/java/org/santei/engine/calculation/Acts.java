package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.TestRole;
import org.santei.feetables.TimeAddition;

/**
 * Reduces a coded claim to its base acts, so that additions and judgement fees have to be derived again. An addition by
 * time of day is the only place where such a claim tells the hour of a visit: it becomes a fact of the visit.
 */
public final class Acts {

    private final FeeTable table;

    public Acts(FeeTable table) {
        this.table = table;
    }

    /** The claim with base acts only (告示等識別区分（２）は加算でなく、判断料でない行). */
    public Claim of(Claim claim) {
        Map<Integer, TimeClass> times = new TreeMap<>();
        List<LineGroup> groups = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            List<Line> kept = new ArrayList<>();
            for (Line line : group.lines()) {
                FeeItem item = item(claim, group, line);
                if (item == null || isBase(item)) {
                    kept.add(line);
                } else {
                    noteTime(item, group, times);
                }
            }
            if (!kept.isEmpty()) {
                groups.add(new LineGroup(group.section(), group.payers(), kept, group.count(), group.days(), null));
            }
        }
        return claim.withGroups(groups).withVisits(visits(claim, groups, times));
    }

    private @Nullable FeeItem item(Claim claim, LineGroup group, Line line) {
        if (line.kind() != LineKind.PROCEDURE) {
            return null;
        }
        int day = group.days().isEmpty() ? 1 : group.days().firstKey();
        return table.find(line.code(), claim.month().atDay(day));
    }

    private static boolean isBase(FeeItem item) {
        return !item.noticeKind1().isAddition()
                && !item.noticeKind2().isAddition()
                && item.testing().role() != TestRole.JUDGEMENT;
    }

    private static void noteTime(FeeItem addition, LineGroup group, Map<Integer, TimeClass> times) {
        TimeClass time = timeClass(addition.timeAddition());
        if (time != null) {
            group.days().keySet().forEach(day -> times.put(day, time));
        }
    }

    private static @Nullable TimeClass timeClass(TimeAddition addition) {
        return switch (addition) {
            case OVERTIME -> TimeClass.AFTER_HOURS;
            case HOLIDAY, FIRST_VISIT_HOLIDAY -> TimeClass.HOLIDAY;
            case LATE_NIGHT -> TimeClass.LATE_NIGHT;
            case SPECIAL_OVERTIME -> TimeClass.AFTER_HOURS_EMERGENCY;
            case NIGHT_AND_EARLY_MORNING -> TimeClass.EVENING_OR_EARLY_MORNING;
            case NIGHT -> TimeClass.PAEDIATRIC_EVENING;
            default -> null;
        };
    }

    /** Every day with an act is a visit; one without an addition by time was within displayed hours. */
    private static List<Visit> visits(Claim claim, List<LineGroup> groups, Map<Integer, TimeClass> times) {
        Map<Integer, TimeClass> visits = new TreeMap<>(times);
        for (LineGroup group : groups) {
            group.days().keySet().forEach(day -> visits.putIfAbsent(day, TimeClass.REGULAR));
        }
        return visits.entrySet().stream()
                .map(visit -> new Visit(claim.month().atDay(visit.getKey()), visit.getValue()))
                .toList();
    }
}
