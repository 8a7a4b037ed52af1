package org.santei.engine.impact;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;

/** The law on one side of a change. Safe for use by many threads. */
public final class ImpactSide {

    private final FeeTable table;
    private final RuleBases rules;
    private final ShareRules shares;
    private final ClaimService claims;
    private final Edition edition;

    /**
     * @param edition the edition to whose months claims are moved
     */
    public ImpactSide(FeeTable table, RuleBases rules, ShareRules shares, Edition edition) {
        this.table = table;
        this.rules = rules;
        this.shares = shares;
        this.edition = edition;
        this.claims = ClaimService.withShares(table, rules, PatientShares.packaged(new RuledShareLaw(shares)));
    }

    /**
     * The same law with releases that take the place of its own.
     *
     * @param newer rules of the fee schedule or about who pays
     * @param other the edition to whose months claims are moved
     */
    public ImpactSide with(List<RuleBase> newer, Edition other) {
        RuleBases otherRules = RuleBases.of(new ArrayList<>(rules.all()));
        ShareRules otherShares =
                ShareRules.of(shares.releases(), name -> shares.find(name.span().begins()));
        for (RuleBase base : newer) {
            if (base.edition().isOfShares()) {
                otherShares.serve(List.of(base));
            } else {
                otherRules.serve(List.of(base));
            }
        }
        return new ImpactSide(table, otherRules, otherShares, other);
    }

    /** The edition to whose months claims are moved. */
    public Edition edition() {
        return edition;
    }

    /** The rules of the edition. */
    public RuleBase base() {
        RuleBase base = rules.find(edition.begins());
        if (base == null) {
            throw new IllegalStateException("No rules are held for " + edition);
        }
        return base;
    }

    /** What calculates under this law. */
    public ClaimService claims() {
        return claims;
    }

    /** Explains what was calculated under this law. */
    public Explainer explainer(Notices notices) {
        return new Explainer(notices, shares);
    }

    /** The month of the edition that stands for a month; {@code null} when none is long enough. */
    public @Nullable YearMonth month(YearMonth month) {
        return MovedClaim.month(month, edition);
    }

    /** A claim as if it were of this side; {@code null} when no month is long enough for it. */
    public @Nullable Claim moved(Claim claim) {
        YearMonth month = month(claim.month());
        if (month == null) {
            return null;
        }
        return month.equals(claim.month()) ? claim : MovedClaim.to(month, claim);
    }

    /**
     * Whether a claim of a month certainly comes to the same here and there: the same tables, the same rules of the month and
     * the same rules about who pays are asked.
     */
    boolean answersAs(ImpactSide other, YearMonth month) {
        return table == other.table
                && rules.find(month) == other.rules.find(month)
                && shares.find(month) == other.shares.find(month);
    }
}
