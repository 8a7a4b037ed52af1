package org.santei.rules.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.ControlledDrug;
import org.santei.feetables.DayCount;
import org.santei.feetables.DiseaseRelation;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugRelation;
import org.santei.feetables.FeeItem;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.TestRole;
import org.santei.feetables.TimeAddition;
import org.santei.feetables.store.Table;

/** Finds items that have to do with an item by a column: what carries it, what it carries, its rivals, a stranger. */
final class Partners {

    private static final Map<String, Optional<String>> FOUND = new HashMap<>();

    private Partners() {}

    /** What an addition is added to; {@code null} when it stands alone, or nothing carries it. */
    static @Nullable FeeItem carrier(Master master, FeeItem item) {
        if (!Scenarios.isAddition(item)) {
            return null;
        }
        for (FeeItem base : master.items("carriers of " + item.code(), base -> carries(base, item))) {
            return base;
        }
        return null;
    }

    private static boolean carries(FeeItem base, FeeItem addition) {
        if (Scenarios.isAddition(base) || base.conditions().specimen()) {
            return false;
        }
        boolean note =
                !addition.noteAddition().isAddition() || base.noteAddition().isBaseOf(addition.noteAddition());
        boolean age = !Scenarios.isPercentByAge(addition) || carriesAge(base, addition);
        boolean time = !Scenarios.isTime(addition)
                || (base.timeAddition() == TimeAddition.ELIGIBLE
                        && (addition.noticeKind1() != NoticeKind.GENERAL_ADDITION || samePart(base, addition)));
        boolean marks = addition.conditions().marks().stream()
                .filter(mark -> mark.isAddition() && mark.column().within() == AdditionColumn.Within.GROUP)
                .allMatch(mark -> base.conditions().carries(mark));
        return note && age && time && marks;
    }

    private static boolean carriesAge(FeeItem base, FeeItem addition) {
        return (base.ages().general() == addition.ages().general() && samePart(base, addition))
                || base.ages().names(addition.code());
    }

    private static boolean samePart(FeeItem one, FeeItem other) {
        return !one.reference().isEmpty()
                && !other.reference().isEmpty()
                && one.reference().charAt(0) == other.reference().charAt(0);
    }

    /** Additions that an item may carry by its note, its age, the hour, or as the specimen of a test. */
    static List<FeeItem> carried(Master master, FeeItem item) {
        List<FeeItem> carried = new ArrayList<>();
        if (item.noteAddition().isLinked() && !item.noteAddition().isAddition()) {
            master
                    .items(
                            "note " + item.noteAddition().group(),
                            a -> item.noteAddition().isBaseOf(a.noteAddition()))
                    .stream()
                    .limit(3)
                    .forEach(carried::add);
        }
        String part = item.reference().isEmpty() ? "" : item.reference().substring(0, 1);
        carried.addAll(master.items(
                "percent by age " + part,
                a -> Scenarios.isPercentByAge(a) && a.reference().startsWith(part)));
        if (item.timeAddition() == TimeAddition.ELIGIBLE) {
            carried.addAll(master.items(
                    "general time " + part,
                    a -> Scenarios.isTime(a)
                            && a.noticeKind1() == NoticeKind.GENERAL_ADDITION
                            && a.reference().startsWith(part)));
            master.items("any time", Scenarios::isTime).stream()
                    .filter(a -> a.noticeKind1() != NoticeKind.GENERAL_ADDITION)
                    .filter(a -> !a.noteAddition().isAddition()
                            || item.noteAddition().isBaseOf(a.noteAddition()))
                    .limit(3)
                    .forEach(carried::add);
        }
        master.items("specimen", a -> a.conditions().specimen()).stream()
                .limit(1)
                .forEach(carried::add);
        return carried;
    }

    /** Additions that exclude an item by their number. */
    static List<FeeItem> rivals(Master master, FeeItem item) {
        return item.noteAddition().isAddition()
                ? master.items(
                        "rivals " + item.noteAddition().group() + "-"
                                + item.noteAddition().sequence(),
                        a -> a.noteAddition().equals(item.noteAddition()))
                : List.of();
    }

    /** A percentage that multiplies what an item is part of. */
    static @Nullable FeeItem percent(Master master, FeeItem item) {
        String part = item.reference().isEmpty() ? "" : item.reference().substring(0, 1);
        List<FeeItem> percents = master.items(
                "percent by age " + part,
                a -> Scenarios.isPercentByAge(a) && a.reference().startsWith(part));
        return percents.isEmpty() ? null : percents.get(percents.size() - 1);
    }

    /** An item that no column binds to another. */
    static @Nullable FeeItem stranger(Master master, FeeItem item) {
        String key = "stranger "
                + (item.reference().isEmpty() ? "" : item.reference().substring(0, 1));
        return master.first(
                key,
                a -> !Scenarios.isAddition(a)
                        && !a.noteAddition().isLinked()
                        && a.conditions().marks().isEmpty()
                        && a.timeAddition() == TimeAddition.NONE
                        && a.ages().general() == org.santei.feetables.GeneralAge.NONE
                        && a.noticeKind2() == NoticeKind.BASIC
                        && !a.reference().isEmpty()
                        && !samePart(a, item));
    }

    /** What has to be done on the day of an item, in another group. */
    static List<FeeItem> companions(Master master, FeeItem item) {
        List<FeeItem> companions = new ArrayList<>();
        for (AdditionMark mark : item.conditions().marks()) {
            if (mark.isAddition() && mark.column().within() != AdditionColumn.Within.GROUP) {
                master
                        .items(
                                "marks " + mark,
                                other -> other.conditions().marks().stream().anyMatch(o -> binds(mark, o)))
                        .stream()
                        .limit(1)
                        .forEach(companions::add);
            }
        }
        if (item.testing().role() == TestRole.JUDGEMENT) {
            String group = item.testing().group();
            master
                    .items(
                            "test " + group,
                            test -> test.testing().role() == TestRole.PERFORMANCE
                                    && (test.testing().group().equals(group) || group.equals("40")))
                    .stream()
                    .limit(1)
                    .forEach(companions::add);
        }
        if (Scenarios.isTime(item) && !Scenarios.isAddition(item)) {
            master
                    .items(
                            "eligible",
                            other -> other.timeAddition() == TimeAddition.ELIGIBLE
                                    && other.noticeKind2() == NoticeKind.BASIC)
                    .stream()
                    .limit(1)
                    .forEach(companions::add);
        }
        if (item.name().contains("初診")) {
            master.items("first visit", other -> other.conditions().days() == DayCount.FIRST_VISIT).stream()
                    .limit(1)
                    .forEach(companions::add);
        }
        return companions;
    }

    /** Items with which a column for additions of its own binds an item. */
    static List<FeeItem> byMark(Master master, FeeItem item, int column) {
        List<FeeItem> found = new ArrayList<>();
        for (AdditionMark mark : item.conditions().marks()) {
            if (mark.column().column() == column || mark.column().carrierColumn() == column) {
                String key = "marks " + mark;
                master.items(key, other -> other.conditions().marks().stream().anyMatch(o -> binds(mark, o))).stream()
                        .limit(6)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean binds(AdditionMark one, AdditionMark other) {
        return one.isAddition() ? other.carries(one) : one.carries(other);
    }

    /** A disease that an item asks for; for none, one that no item asks for. */
    static String disease(Master master, DiseaseRelation relation) {
        return FOUND.computeIfAbsent("disease " + relation + master.day(), key -> {
                    Table table = master.feeTable().tables().get("b");
                    for (int i = 0; i < table.size(); i++) {
                        String code = table.key(i);
                        boolean fits = relation == DiseaseRelation.NONE
                                ? isOrdinary(master, code)
                                : master.feeTable().diseases().answers(relation, code, master.day());
                        if (fits && master.feeTable().diseases().knows(code, master.day())) {
                            return Optional.of(code);
                        }
                    }
                    return Optional.empty();
                })
                .orElseThrow();
    }

    private static boolean isOrdinary(Master master, String code) {
        for (DiseaseRelation relation : DiseaseRelation.values()) {
            if (relation != DiseaseRelation.NONE
                    && master.feeTable().diseases().answers(relation, code, master.day())) {
                return false;
            }
        }
        return true;
    }

    /** A drug that an item asks for. */
    static @Nullable String drug(Master master, DrugRelation relation) {
        return FOUND.computeIfAbsent("drug " + relation + master.day(), key -> {
                    Table table = master.feeTable().tables().get("y");
                    for (int i = 0; i < table.size(); i++) {
                        Drug drug = master.feeTable().drug(table.key(i), master.day());
                        if (drug != null && fits(relation, drug)) {
                            return Optional.of(drug.code());
                        }
                    }
                    return Optional.empty();
                })
                .orElse(null);
    }

    private static boolean fits(DrugRelation relation, Drug drug) {
        return switch (relation) {
            case NONE -> false;
            case NARCOTIC -> drug.controlled() != ControlledDrug.NONE;
            case NERVE_DESTROYING -> drug.neurolytic();
            case BIOLOGICAL -> drug.biological();
        };
    }
}
