package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** The occasions on the claim of the first insurance, with what each payer pays. */
final class ClaimRun {

    private static final int FIRST_INSURANCE = 0;

    /** The share by law of those whose share the state lowers to 10 percent (健康保険法第74条第1項第2号). */
    private static final int SHARE_BY_LAW = 20;

    private static final int LOWERED_SHARE = 10;

    private ClaimRun() {}

    /**
     * An occasion on the claim.
     *
     * @param exact who pays what to the yen
     * @param till who pays what at the counter
     */
    record Entry(Occasion occasion, Treatment treatment, Portion exact, Portion till) {
        /** Whether the certificate of a disease of long treatment was used. */
        boolean underCertificate() {
            return treatment.longTerm() != null;
        }
    }

    /** The occasions of a month that the claim of the first insurance shows. */
    static List<Entry> entries(PatientMonth month, ShareLaw law, HighCostLimits table) {
        MonthlyLimits limits = new MonthlyLimits(table, month.month(), month.outpatient());
        MonthRun exact = new MonthRun(month, law, limits, false);
        MonthRun till = new MonthRun(month, law, limits, true);
        List<Entry> entries = new ArrayList<>();
        for (Occasion occasion : month.occasions()) {
            Portion portion = exact.next(occasion, null);
            Portion collected = till.next(occasion, portion);
            Integer index = occasion.insured();
            if (index == null || index == FIRST_INSURANCE) {
                Insured insured = month.insurances().get(FIRST_INSURANCE);
                entries.add(new Entry(occasion, Treatment.of(occasion, insured, month), portion, collected));
            }
        }
        return entries;
    }

    /**
     * The same by the share of the law, for a patient from 70 years whose share the state lowers to 10 percent for a time
     * (指定公費): limits are reached, and funds leave their part, as if it were not lowered.
     *
     * @param entries the occasions by the share that is paid
     */
    static List<Entry> byLaw(PatientMonth month, ShareLaw law, HighCostLimits table, List<Entry> entries) {
        Insured insured = month.insurances().get(FIRST_INSURANCE);
        boolean lowered = insured.age() == AgeBand.FROM_70
                && insured.kind() != InsuranceKind.LATE_ELDERLY
                && insured.kind() != InsuranceKind.NONE
                && law.percentage(insured, month).percent() == LOWERED_SHARE;
        if (!lowered) {
            return entries;
        }
        return entries(month.withPractice(month.practice().withoutFundsInLongTerm()), new UnloweredShare(law), table);
    }

    /** The law without the lowered share. */
    private record UnloweredShare(ShareLaw law) implements ShareLaw {

        @Override
        public Percentage percentage(Insured insured, PatientMonth month) {
            Percentage percentage = law.percentage(insured, month);
            return percentage.percent() == LOWERED_SHARE && insured.kind() != InsuranceKind.LATE_ELDERLY
                    ? new Percentage(SHARE_BY_LAW, percentage.rule(), percentage.missing())
                    : percentage;
        }

        @Override
        public LimitChoice limit(Insured insured, PatientMonth month, Treatment treatment, Set<String> otherClasses) {
            return law.limit(insured, month, treatment, otherClasses);
        }

        @Override
        public @Nullable String generalClass(Insured insured, PatientMonth month) {
            return law.generalClass(insured, month);
        }
    }
}
