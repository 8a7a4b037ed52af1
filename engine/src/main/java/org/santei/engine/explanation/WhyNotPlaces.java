package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.FeeItem;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.TimeAddition;

/** Where a code could stand in a claim: an addition in the group of what may carry it, anything else alone on a day. */
final class WhyNotPlaces {

    private static final String OTHER_SECTION = "80";

    private final ClaimIndex claim;

    WhyNotPlaces(ClaimIndex claim) {
        this.claim = claim;
    }

    /** Number of the line that a claim has more. */
    int line() {
        return 1
                + claim.claim().groups().stream()
                        .flatMap(group -> group.lines().stream())
                        .mapToInt(Line::number)
                        .max()
                        .orElse(0);
    }

    /** Days on which something was done, or the patient came; 0 for those that the claim does not tell. */
    List<Integer> days() {
        SortedSet<Integer> days = new TreeSet<>();
        claim.claim().visits().forEach(visit -> days.add(visit.day().getDayOfMonth()));
        for (LineGroup group : claim.claim().groups()) {
            days.addAll(group.days().isEmpty() ? Set.of(0) : group.days().keySet());
        }
        return List.copyOf(days);
    }

    /**
     * The claim with one line more, in every place where it could stand.
     *
     * @param bases acts that rules look at which award the code
     */
    List<Claim> with(FeeItem item, List<Act> bases) {
        Set<Integer> groups = item.noticeKind1().isAddition() ? groups(item, bases) : Set.of();
        if (!groups.isEmpty()) {
            return groups.stream().map(group -> inGroup(item.code(), group)).toList();
        }
        return days().stream().map(day -> alone(item, day)).toList();
    }

    private Set<Integer> groups(FeeItem addition, List<Act> bases) {
        Set<Integer> groups = bases.stream().map(Act::group).collect(Collectors.toCollection(TreeSet::new));
        for (Act act : claim.acts()) {
            if (carries(act.item(), addition)) {
                groups.add(act.group());
            }
        }
        return groups;
    }

    /** Whether a column of the master says that an item may carry an addition. */
    static boolean carries(FeeItem item, FeeItem addition) {
        return item.noteAddition().isBaseOf(addition.noteAddition())
                || item.ages().names(addition.code())
                || (addition.ages().general() != GeneralAge.NONE
                        && item.ages().general() == addition.ages().general())
                || (addition.timeAddition() != TimeAddition.NONE && item.timeAddition() == TimeAddition.ELIGIBLE)
                || carriesByMark(item, addition);
    }

    private static boolean carriesByMark(FeeItem item, FeeItem addition) {
        for (AdditionMark mark : addition.conditions().marks()) {
            if (mark.isAddition() && item.conditions().carries(mark)) {
                return true;
            }
        }
        return false;
    }

    private Claim inGroup(String code, int position) {
        List<LineGroup> groups = new ArrayList<>(claim.claim().groups());
        LineGroup group = groups.get(position);
        List<Line> lines = new ArrayList<>(group.lines());
        lines.add(new Line(line(), LineKind.PROCEDURE, code, null));
        groups.set(position, new LineGroup(group.section(), group.payers(), lines, group.count(), group.days(), null));
        return claim.claim().withGroups(groups);
    }

    private Claim alone(FeeItem item, int day) {
        return alone(new Line(line(), LineKind.PROCEDURE, item.code(), null), section(item), day);
    }

    /** The claim with a group of one line more. */
    Claim alone(Line line, String section, int day) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        if (day > 0) {
            days.put(day, 1);
        }
        List<LineGroup> groups = new ArrayList<>(claim.claim().groups());
        Set<Payer> payers = claim.claim().coverages().stream()
                .map(coverage -> coverage.payer())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Payer.class)));
        groups.add(new LineGroup(section, payers, List.of(line), 1, days, null));
        return claim.claim().withGroups(groups);
    }

    /** The section is the first two digits of the column in which the item is summed (点数欄集計先識別). */
    private String section(FeeItem item) {
        boolean stay = claim.claim().setting() == Setting.INPATIENT;
        String summed = stay ? item.inpatientSection() : item.outpatientSection();
        return summed.length() == 3 ? summed.substring(0, 2) : OTHER_SECTION;
    }
}
