package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.feetables.copayment.MealItem;
import org.santei.feetables.copayment.MealRole;

/**
 * Lets the payers of a claim pay for meals, one after the other:
 *
 * <pre>cost → standard amount → fund by fund → patient</pre>
 */
final class MealRun {

    private static final String COST = "MEALS-COST";
    private static final String STANDARD = "MEALS-STANDARD";
    private static final String FUND = "MEALS-FUND";
    private static final String PATIENT = "MEALS-PATIENT";

    private final List<Coverage> coverages;
    private final List<MealFund> funds;
    private final List<MealCharge> costs;
    private final List<StandardParts.Part> standards;

    /**
     * @param standards the standard amounts of the insured
     */
    MealRun(Claim claim, List<MealFund> funds, List<MealCharge> charges, List<StandardParts.Part> standards) {
        this.coverages = claim.coverages();
        this.funds = funds;
        this.costs = charges.stream()
                .filter(charge -> charge.code().role() == MealRole.COST)
                .toList();
        this.standards = standards;
    }

    /** What is left to the funds and the patient, by who takes part. */
    private record Rest(Set<Payer> payers, long yen) {}

    /**
     * What became of it.
     *
     * @param paid by fund
     * @param left to pay under it, by fund
     */
    private record Flow(List<Long> paid, List<Long> left, long patient) {}

    StayMeals undecided(List<String> missing) {
        return new StayMeals(
                times(MealItem.MEAL, null) + times(MealItem.LIVING_MEAL, null),
                times(MealItem.LIVING_ROOM, null),
                costs.stream().anyMatch(cost -> cost.yen() == null) ? null : Long.valueOf(costYen(null)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                missing);
    }

    StayMeals answer() {
        long standard =
                standards.stream().mapToLong(StandardParts.Part::totalYen).sum();
        long insuredCost = costYen(Payer.INSURANCE);
        if (standard > insuredCost) {
            return undecided(List.of("費用（" + insuredCost + "円）を超えない標準負担額（計算では " + standard + "円）（判断：請求した医療機関）"));
        }
        List<Rest> rests = rests();
        boolean insured = costs.stream().allMatch(cost -> cost.payers().contains(Payer.INSURANCE));
        Set<Flow> flows = new LinkedHashSet<>();
        for (List<Integer> way : ways(insured)) {
            flows.add(flow(rests, way));
        }
        if (flows.size() > 1) {
            return undecided(funds.stream()
                    .filter(fund -> fund.percents(insured).size() > 1 && takesPart(fund, rests))
                    .map(MealFund::question)
                    .toList());
        }
        return decided(standard, insuredCost, rests, flows.iterator().next());
    }

    /** What is left behind the insurance; all of it where there is none. */
    private List<Rest> rests() {
        List<Rest> rests = new ArrayList<>();
        standards.forEach(part -> rests.add(new Rest(part.payers(), part.totalYen())));
        costs.stream()
                .filter(cost -> !cost.payers().contains(Payer.INSURANCE))
                .forEach(cost -> rests.add(new Rest(cost.payers(), cost.totalYen())));
        return rests;
    }

    private List<List<Integer>> ways(boolean insured) {
        List<List<Integer>> ways = List.of(List.of());
        for (MealFund fund : funds) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> way : ways) {
                for (Integer percent : fund.percents(insured)) {
                    List<Integer> next = new ArrayList<>(way);
                    next.add(percent);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private Flow flow(List<Rest> rests, List<Integer> percents) {
        long[] paid = new long[funds.size()];
        long[] left = new long[funds.size()];
        long patient = 0;
        for (Rest rest : rests) {
            long amount = rest.yen();
            for (int i = 0; i < funds.size(); i++) {
                if (rest.payers().contains(funds.get(i).payer())) {
                    long leaves = Math.min(amount, Yen.percent(rest.yen(), percents.get(i)));
                    paid[i] += amount - leaves;
                    left[i] += leaves;
                    amount = leaves;
                }
            }
            patient += amount;
        }
        return new Flow(
                Arrays.stream(paid).boxed().toList(),
                Arrays.stream(left).boxed().toList(),
                patient);
    }

    private static boolean takesPart(MealFund fund, List<Rest> rests) {
        return rests.stream().anyMatch(rest -> rest.payers().contains(fund.payer()));
    }

    private StayMeals decided(long standard, long insuredCost, List<Rest> rests, Flow flow) {
        List<StayMeals.MealPayer> payers = new ArrayList<>();
        List<OccasionShare.Step> steps = new ArrayList<>();
        Set<String> unverified = new TreeSet<>();
        add(steps, "食事療養・生活療養の費用", costYen(null), COST);
        standards.forEach(part -> add(
                steps, "「" + part.name() + "」" + part.yen() + "円 × " + part.times() + "回", part.totalYen(), STANDARD));
        for (Coverage coverage : coverages) {
            if (coverage.payer() == Payer.INSURANCE) {
                payers.add(payer(Payer.INSURANCE, insuredCost - standard, standard));
                add(steps, "保険が費用から標準負担額を除いた " + (insuredCost - standard) + "円を支給する", standard, STANDARD);
            }
        }
        for (int i = 0; i < funds.size(); i++) {
            MealFund fund = funds.get(i);
            payers.add(payer(fund.payer(), flow.paid().get(i), flow.left().get(i)));
            if (takesPart(fund, rests)) {
                add(
                        steps,
                        "公費" + fund.payer().fund() + "が " + flow.paid().get(i) + "円を負担する",
                        flow.left().get(i),
                        FUND);
                fund.noteUnverified(unverified);
            }
        }
        add(steps, "食事・生活療養について患者が支払う額", flow.patient(), PATIENT);
        StayMeals counts = undecided(List.of());
        return new StayMeals(
                counts.meals(),
                counts.days(),
                counts.costYen(),
                standard,
                flow.patient(),
                payers,
                steps,
                List.copyOf(unverified),
                List.of());
    }

    private StayMeals.MealPayer payer(Payer payer, long paid, long left) {
        return new StayMeals.MealPayer(
                payer, times(MealItem.MEAL, payer) + times(MealItem.LIVING_MEAL, payer), costYen(payer), paid, left);
    }

    private int times(MealItem item, @Nullable Payer payer) {
        return costs.stream()
                .filter(cost -> cost.code().item() == item
                        && (payer == null || cost.payers().contains(payer)))
                .mapToInt(MealCharge::times)
                .sum();
    }

    private long costYen(@Nullable Payer payer) {
        return costs.stream()
                .filter(cost -> payer == null || cost.payers().contains(payer))
                .mapToLong(MealCharge::totalYen)
                .sum();
    }

    private static void add(List<OccasionShare.Step> steps, String text, long yen, String rule) {
        steps.add(new OccasionShare.Step(text, yen, rule));
    }
}
