package org.santei.rules.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.DayCount;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FrequencyLimit;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.PointKind;
import org.santei.feetables.TestRole;
import org.santei.feetables.TimeAddition;

/** Finds the items that an item needs beside it, so that columns of its own do not bar it from a claim. */
final class Company {

    private static final String FIRST_VISIT = "159";
    private static final int MOST_CANDIDATES = 400;
    private static final Map<LocalDate, Company> ON_DAY = new HashMap<>();

    private final LocalDate day;
    private final List<FeeItem> all = new ArrayList<>();
    private final Map<String, Needs> needs = new HashMap<>();
    private final Map<String, Found> found = new HashMap<>();
    private final Map<Predicate<FeeItem>, List<FeeItem>> candidates = new HashMap<>();

    /** What has to stand in the group of an item, and what on its day. */
    private record Needs(List<Predicate<FeeItem>> inGroup, List<Predicate<FeeItem>> onDay) {}

    /**
     * Items that stand beside another.
     *
     * @param inGroup in its group (剤)
     * @param onDay in groups of their own on its day
     * @param apart whether they have nothing to do with what they should avoid
     */
    record Found(List<String> inGroup, List<String> onDay, boolean apart) {

        private Stream<String> members() {
            return Stream.concat(inGroup.stream(), onDay.stream());
        }
    }

    private Company(LocalDate day) {
        this.day = day;
        for (String code : Engine.TABLE.codes()) {
            FeeItem item = Engine.TABLE.find(code, day);
            if (item != null && item.conditions().marks().stream().noneMatch(AdditionMark::isAddition)) {
                all.add(item);
            }
        }
    }

    static Company on(LocalDate day) {
        return ON_DAY.computeIfAbsent(day, Company::new);
    }

    /**
     * Company for an item; {@code null} when there is none.
     *
     * @param beside what stands in its group already
     * @param avoided codes that no companion should stand in a table of exclusions with, or earn by age
     */
    @Nullable
    Found find(FeeItem item, List<FeeItem> beside, Collection<String> avoided) {
        String key = item.code() + beside.stream().map(FeeItem::code).toList();
        Found usual = found.get(key);
        if (usual != null && usual.members().allMatch(code -> isAdmissible(code, avoided))) {
            return usual;
        }
        Found best = find(item, beside, avoided, true);
        if (best != null) {
            found.put(key, best);
        }
        return best == null ? find(item, beside, List.of(), false) : best;
    }

    private boolean isAdmissible(String code, Collection<String> avoided) {
        FeeItem item = Engine.TABLE.find(code, day);
        return item != null && isAdmissible(item, avoided);
    }

    private @Nullable Found find(FeeItem item, List<FeeItem> beside, Collection<String> avoided, boolean apart) {
        Needs needed = needs.computeIfAbsent(item.code(), code -> needsOf(item));
        List<FeeItem> group = new ArrayList<>(beside);
        for (Predicate<FeeItem> need : needed.inGroup()) {
            if (group.stream().noneMatch(need)) {
                FeeItem best = best(need, needed.inGroup(), avoided, item);
                if (best == null) {
                    return null;
                }
                group.add(best);
            }
        }
        List<String> onDay = new ArrayList<>(1);
        for (Predicate<FeeItem> need : needed.onDay()) {
            if (!need.test(item)) {
                FeeItem best = best(need, List.of(), avoided, item);
                if (best == null) {
                    return null;
                }
                onDay.add(best.code());
            }
        }
        return new Found(
                group.subList(beside.size(), group.size()).stream()
                        .map(FeeItem::code)
                        .toList(),
                onDay,
                apart);
    }

    /** The candidate that serves most needs at once, among those that the circumstances of the item admit. */
    private @Nullable FeeItem best(
            Predicate<FeeItem> need, List<Predicate<FeeItem>> needs, Collection<String> avoided, FeeItem item) {
        FeeItem best = null;
        int most = -1;
        int tried = 0;
        for (FeeItem candidate : candidates.computeIfAbsent(need, this::satisfying)) {
            if (tried > MOST_CANDIDATES) {
                break;
            }
            if (isAdmissible(candidate, avoided)) {
                tried++;
                int served = 2
                                * (int) needs.stream()
                                        .filter(other -> other.test(candidate))
                                        .count()
                        + (fits(candidate, item) ? 1 : 0);
                if (served > most) {
                    most = served;
                    best = candidate;
                }
                if (served == 2 * needs.size() + 1) {
                    break;
                }
            }
        }
        return best;
    }

    private List<FeeItem> satisfying(Predicate<FeeItem> need) {
        return all.stream().filter(need).toList();
    }

    private static boolean fits(FeeItem candidate, FeeItem item) {
        return candidate.applicability() == item.applicability()
                && candidate.ages().lower().equals(item.ages().lower())
                && candidate.ages().upper().equals(item.ages().upper());
    }

    private static boolean isAdmissible(FeeItem candidate, Collection<String> avoided) {
        for (String code : avoided) {
            if (candidate.code().equals(code)
                    || candidate.ages().names(code)
                    || Pairs.hasAny(candidate.code(), code)
                    || Pairs.hasAny(code, candidate.code())) {
                return false;
            }
        }
        return true;
    }

    private Needs needsOf(FeeItem item) {
        List<Predicate<FeeItem>> inGroup = new ArrayList<>();
        List<Predicate<FeeItem>> onDay = new ArrayList<>();
        boolean general = item.noticeKind1() == NoticeKind.GENERAL_ADDITION;
        TimeAddition time = item.timeAddition();
        boolean byTime = time != TimeAddition.NONE && time != TimeAddition.ELIGIBLE;
        Predicate<FeeItem> eligible =
                other -> other.timeAddition() == TimeAddition.ELIGIBLE && (!general || areOfOnePart(other, item));
        if (item.noticeKind1().isAddition()) {
            if (item.noteAddition().isAddition()) {
                inGroup.add(other -> other.noteAddition().isBaseOf(item.noteAddition()));
            }
            if (item.ages().general() != GeneralAge.NONE && item.kind() == PointKind.PERCENT_ADDED) {
                inGroup.add(other -> !other.noticeKind1().isAddition()
                        && other.ages().general() == item.ages().general()
                        && areOfOnePart(other, item));
            }
            if (byTime) {
                inGroup.add(eligible);
            }
            if (item.conditions().specimen()) {
                inGroup.add(other -> !other.conditions().specimen());
            }
        } else if (item.noticeKind2() == NoticeKind.ADDITION && byTime) {
            onDay.add(eligible);
        }
        for (AdditionMark mark : item.conditions().marks()) {
            if (mark.isAddition()) {
                boolean group = mark.column().within() == AdditionColumn.Within.GROUP;
                (group ? inGroup : onDay).add(other -> other.conditions().carries(mark));
            }
        }
        if (item.noticeKind1().isAddition()) {
            inGroup.add(other -> !other.noticeKind1().isAddition());
        }
        if (item.testing().role() == TestRole.JUDGEMENT) {
            onDay.add(other -> other.testing().role() == TestRole.PERFORMANCE
                    && other.testing().group().equals(item.testing().group()));
        }
        if (isFirstVisitOnly(item)) {
            onDay.add(other -> other.conditions().days() == DayCount.FIRST_VISIT);
        }
        return new Needs(inGroup, onDay);
    }

    private boolean isFirstVisitOnly(FeeItem item) {
        for (FrequencyLimit limit : Engine.TABLE.electronic().frequencyLimits(item.code(), day)) {
            if (limit.unit().equals(FIRST_VISIT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOfOnePart(FeeItem one, FeeItem another) {
        return !one.reference().isEmpty()
                && !another.reference().isEmpty()
                && one.reference().charAt(0) == another.reference().charAt(0);
    }

    /** Standards that items need. */
    static void addStandards(String code, LocalDate day, Set<String> standards) {
        FeeItem item = Engine.TABLE.find(code, day);
        if (item != null) {
            standards.addAll(item.facilityStandards().codes());
        }
    }
}
