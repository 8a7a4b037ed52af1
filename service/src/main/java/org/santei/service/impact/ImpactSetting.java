package org.santei.service.impact;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.corpus.SyntheticClaims;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.impact.ImpactSide;
import org.santei.engine.impact.SyntheticCorpus;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;

/**
 * Both sides of a change, put together as an order wants them.
 *
 * @param before the law before
 * @param after the law after
 */
record ImpactSetting(FeeTable table, ImpactSide before, ImpactSide after) {

    /**
     * Both sides.
     *
     * @param rules the rules in force
     * @param shares the rules about who pays in force
     * @param drafted what a draft puts in their place; empty without one
     * @throws RefusedOrder when an edition is not there
     */
    static ImpactSetting of(
            ImpactOrder order, FeeTable table, RuleBases rules, ShareRules shares, List<RuleBase> drafted)
            throws RefusedOrder {
        if (order.draft() == null) {
            Edition first = edition(order.before(), rules, "before");
            ImpactSide side = new ImpactSide(table, rules, shares, first);
            return new ImpactSetting(table, side, side.with(List.of(), edition(order.after(), rules, "after")));
        }
        Edition looked = looked(YearMonth.parse(String.valueOf(order.month())), drafted, rules);
        ImpactSide before = new ImpactSide(table, rules, shares, looked);
        return new ImpactSetting(table, before, before.with(drafted, looked));
    }

    private static Edition edition(@Nullable String name, RuleBases rules, String field) throws RefusedOrder {
        return rules.all().stream()
                .map(RuleBase::edition)
                .filter(held -> held.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedOrder(
                        field,
                        rules.all().stream()
                                .map(base -> base.edition().name())
                                .collect(Collectors.joining("、", "この版はありません。", " のどれかを指定してください。"))));
    }

    /** What of the edition of a month is left from this month on, as the draft has it. */
    private static Edition looked(YearMonth month, List<RuleBase> drafted, RuleBases rules) throws RefusedOrder {
        RuleBase inForce = rules.find(month);
        Edition whole = drafted.stream()
                .map(RuleBase::edition)
                .filter(edition -> !edition.isOfShares() && edition.holds(month))
                .findFirst()
                .orElse(inForce == null ? null : inForce.edition());
        if (whole == null) {
            throw new RefusedOrder("month", month + " の点数表の版がありません。別の月を指定してください。");
        }
        return new Edition(month, whole.ends(), whole.revision());
    }

    /** The month of the synthetic mix before the change. */
    YearMonth month() {
        return before.edition().begins();
    }

    private YearMonth later() throws RefusedOrder {
        YearMonth month = after.month(month());
        if (month == null) {
            throw new RefusedOrder("after", "この版には" + month().lengthOfMonth() + "日まである月がありません。別の版を指定してください。");
        }
        return month;
    }

    /** The acts of the synthetic mix: those that both sides know. */
    SyntheticMonths acts() throws RefusedOrder {
        return new SyntheticMonths(table, NationalUsage.read(), month().atDay(1), later().atDay(1));
    }

    /** The synthetic mix that an order wants. */
    SyntheticCorpus mix(SyntheticMonths acts, ImpactOrder order) {
        ClaimService.Input input = order.input() == null
                ? ClaimService.Input.CALCULATED
                : ClaimService.Input.valueOf(order.input().name());
        return new SyntheticCorpus(
                new SyntheticClaims(acts, Assumptions.read(), order.seed()), month(), input, order.claims());
    }

    /** What the answer says of both sides. */
    ImpactOutcome.LawSide told(ImpactSide side) {
        YearMonth month = side.month(month());
        RuleBase base = side.base();
        return new ImpactOutcome.LawSide(
                base.edition().name(), base.edition().revision(), String.valueOf(month), base.hash());
    }
}
