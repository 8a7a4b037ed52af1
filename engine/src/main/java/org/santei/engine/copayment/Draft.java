package org.santei.engine.copayment;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one occasion has come to so far. */
final class Draft {

    private static final ShareLaw.Percentage ALL = new ShareLaw.Percentage(100, "");
    private static final ShareLaw.LimitChoice NO_LIMIT = new ShareLaw.LimitChoice(null, false, "");

    final Occasion occasion;
    final Insured insured;
    final Treatment treatment;
    final CostAccount account;
    /** The same occasion to the yen; {@code null} when this is it. */
    final @Nullable Portion exact;

    final ShareLaw.Percentage percentage;
    /** The statutory share to the yen, and as this pass rounds it. */
    final long statutory;

    final long share;
    ShareLaw.LimitChoice choice;
    /** Paid above the limit in the month so far, and of it at this occasion. */
    long highCostTotal;

    long highCost;
    /** What insurance leaves. */
    long left;
    /** Of it what is paid under the certificate of long treatment, and what a scheme leaves above the general limit. */
    long longTerm;

    long aboveGeneral;
    /** By index of the fund; empty without funds. */
    Map<Integer, FundAccount.Flow> flows = Map.of();

    long patient;

    Draft(
            Occasion occasion,
            PatientMonth month,
            ShareLaw law,
            CostAccounts accounts,
            boolean till,
            @Nullable Portion exact) {
        Integer index = occasion.insured();
        this.occasion = occasion;
        this.insured = month.insurances().get(index == null ? 0 : index);
        this.exact = exact;
        this.treatment = Treatment.of(occasion, insured, month);
        this.account = accounts.of(treatment.key());
        this.percentage = index == null ? ALL : law.percentage(insured, month);
        this.statutory = Yen.percent(occasion.costYen(), percentage.percent());
        this.share = till ? Yen.toTen(statutory) : statutory;
        this.choice = index == null
                ? NO_LIMIT
                : law.limit(insured, month, treatment, accounts.classesBeside(treatment.key()));
        if (account.fixedClass != null) {
            this.choice = choice.of(account.fixedClass);
        }
    }

    /** Whether an insurance pays, not funds alone. */
    boolean isInsured() {
        return occasion.insured() != null;
    }

    /** What came to a fund that pays, and what it left. */
    FundAccount.Flow flow(Integer index) {
        return Objects.requireNonNull(flows.get(index));
    }
}
