package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.LimitScope;

/** Reckons the benefit of a household, paragraph by paragraph. */
final class HouseholdRun {
    private final HouseholdMonth household;
    private final HighCostLimits limits;
    final List<HouseholdBenefit.Step> steps = new ArrayList<>();
    final Set<String> unverified = new TreeSet<>();
    final Map<AgeBand, String> missing = new EnumMap<>(AgeBand.class);

    HouseholdRun(HouseholdMonth household, HighCostLimits limits) {
        this.household = household;
        this.limits = limits;
    }

    void reckon() {
        List<HouseholdMonth.Bill> young = household.bills().stream()
                .filter(bill -> bill.age() == AgeBand.UNDER_70 && bill.isSummed())
                .toList();
        List<HouseholdMonth.Bill> old = household.bills().stream()
                .filter(bill -> bill.age() == AgeBand.FROM_70)
                .toList();
        HighCostLimit whole = young.isEmpty() ? null : limit(AgeBand.UNDER_70, false);
        HighCostLimit from70 = old.isEmpty() ? null : limit(AgeBand.FROM_70, false);
        if (!missing.isEmpty()) {
            return;
        }
        byPerson(young)
                .forEach((person, bills) ->
                        turning75(HouseholdBenefit.Paragraph.TURNING_75_UNDER_70, whole, person, bills));
        byPerson(old).forEach((person, bills) -> {
            visits(person, bills);
            turning75(HouseholdBenefit.Paragraph.TURNING_75, from70, person, bills);
        });
        if (from70 != null) {
            add(
                    HouseholdBenefit.Paragraph.FROM_70,
                    from70,
                    null,
                    old,
                    given(HouseholdBenefit.Paragraph.VISITS, HouseholdBenefit.Paragraph.TURNING_75),
                    false);
        }
        if (whole != null) {
            List<HouseholdMonth.Bill> all = new ArrayList<>(young);
            all.addAll(old);
            add(
                    HouseholdBenefit.Paragraph.HOUSEHOLD,
                    whole,
                    null,
                    all,
                    given(HouseholdBenefit.Paragraph.values()),
                    false);
        }
    }

    private static Map<Integer, List<HouseholdMonth.Bill>> byPerson(List<HouseholdMonth.Bill> bills) {
        Map<Integer, List<HouseholdMonth.Bill>> persons = new TreeMap<>();
        bills.forEach(bill -> persons.computeIfAbsent(bill.person(), person -> new ArrayList<>())
                .add(bill));
        return persons;
    }

    /** A class with a limit for visits and stays alike (現役並み) has none for visits. */
    private void visits(int person, List<HouseholdMonth.Bill> bills) {
        List<HouseholdMonth.Bill> visits =
                bills.stream().filter(HouseholdMonth.Bill::outpatient).toList();
        HighCostLimit limit = visits.isEmpty() ? null : limit(AgeBand.FROM_70, true);
        if (limit != null && limit.scope() == LimitScope.OUTPATIENT) {
            add(HouseholdBenefit.Paragraph.VISITS, limit, person, visits, 0, turns75(bills));
        }
    }

    private void turning75(
            HouseholdBenefit.Paragraph paragraph,
            @Nullable HighCostLimit limit,
            int person,
            List<HouseholdMonth.Bill> bills) {
        if (limit != null && turns75(bills)) {
            long before = steps.stream()
                    .filter(step -> Integer.valueOf(person).equals(step.person()))
                    .mapToLong(HouseholdBenefit.Step::benefitYen)
                    .sum();
            add(paragraph, limit, person, bills, before, true);
        }
    }

    private static boolean turns75(List<HouseholdMonth.Bill> bills) {
        return bills.stream().anyMatch(HouseholdMonth.Bill::turning75);
    }

    private long given(HouseholdBenefit.Paragraph... paragraphs) {
        Set<HouseholdBenefit.Paragraph> which = Set.of(paragraphs);
        return steps.stream()
                .filter(step -> which.contains(step.paragraph()))
                .mapToLong(HouseholdBenefit.Step::benefitYen)
                .sum();
    }

    private void add(
            HouseholdBenefit.Paragraph paragraph,
            HighCostLimit limit,
            @Nullable Integer person,
            List<HouseholdMonth.Bill> bills,
            long givenYen,
            boolean halved) {
        long cost = sum(bills, HouseholdMonth.Bill::costYen);
        long summed = sum(bills, HouseholdMonth.Bill::leftYen) - givenYen;
        long yen = limit.yen(cost, household.multiple(), halved);
        steps.add(new HouseholdBenefit.Step(
                paragraph,
                person,
                cost,
                summed,
                yen,
                Math.max(0, summed - yen),
                limit.grounds().source()));
    }

    private static long sum(List<HouseholdMonth.Bill> bills, ToLongFunction<HouseholdMonth.Bill> figure) {
        return bills.stream().mapToLong(figure).sum();
    }

    private @Nullable HighCostLimit limit(AgeBand age, boolean outpatient) {
        String incomeClass = age == AgeBand.FROM_70 ? household.classFrom70() : household.classUnder70();
        HighCostLimit limit = incomeClass == null ? null : limits.find(household.month(), age, incomeClass, outpatient);
        if (limit == null) {
            missing.put(
                    age,
                    household.month() + " の" + (age == AgeBand.FROM_70 ? "70歳以上" : "70歳未満") + "の所得区分「"
                            + (incomeClass == null ? "不明" : incomeClass) + "」の高額療養費算定基準額");
        } else {
            limit.doubt().ifPresent(unverified::add);
        }
        return limit;
    }
}
