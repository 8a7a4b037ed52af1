package org.santei.engine.copayment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** Where monthly limits were applied in kind to the treatment of a claim. */
final class ClaimLimits {

    private final Insured insured;
    private final List<ClaimRun.Entry> entries;

    ClaimLimits(Insured insured, List<ClaimRun.Entry> entries) {
        this.insured = insured;
        this.entries = entries;
    }

    /**
     * Whether a limit took anything off the share that the claim shows. Under 70 the limit of a certificate of a disease
     * of long treatment does not count without a certificate of the income class.
     */
    boolean applied() {
        boolean classKnown = insured.age() == AgeBand.FROM_70 || insured.incomeClass() != null;
        return entries.stream()
                        .filter(entry -> classKnown || !entry.underCertificate())
                        .mapToLong(ClaimLimits::takenOff)
                        .sum()
                > 0;
    }

    /** Whether a limit took anything off treatment under a certificate of a disease of long treatment. */
    boolean appliedUnderCertificate() {
        return entries.stream()
                        .filter(ClaimRun.Entry::underCertificate)
                        .mapToLong(ClaimLimits::takenOff)
                        .sum()
                > 0;
    }

    /** Whether a limit took anything off treatment whose funds are all among some. */
    boolean appliedToOnly(Set<Integer> funds) {
        long yen = 0;
        for (ClaimRun.Entry entry : entries) {
            if (!entry.treatment().funds().isEmpty()
                    && funds.containsAll(entry.treatment().funds())) {
                yen += entry.exact().highCostYen();
            }
            Correction correction = entry.exact().correction();
            if (correction != null && correction.funds().stream().anyMatch(funds::contains)) {
                yen += correction.highCostYen();
            }
        }
        return yen > 0;
    }

    private static long takenOff(ClaimRun.Entry entry) {
        Correction correction = entry.exact().correction();
        return entry.exact().highCostYen()
                + entry.exact().longTermYen()
                + (correction == null ? 0 : correction.highCostYen());
    }

    /** The treatment that reached a limit which is no multiple of 10 yen: its share stands on the claim to the yen. */
    Set<TreatmentKey> oddlyLimited(PatientMonth month, HighCostLimits table) {
        MonthlyLimits limits = new MonthlyLimits(table, month.month(), month.outpatient());
        long cost = entries.stream()
                .filter(entry -> entry.occasion().insured() != null)
                .mapToLong(entry -> entry.occasion().costYen())
                .sum();
        boolean sumIsOdd = isOdd(limits.yen(insured, insured.incomeClass(), false, cost));
        Set<TreatmentKey> odd = new HashSet<>();
        for (ClaimRun.Entry entry : entries) {
            TreatmentKey key = entry.treatment().key();
            long reached = entries.stream()
                    .filter(other -> other.treatment().key().equals(key))
                    .mapToLong(other -> other.exact().highCostYen())
                    .sum();
            if (!key.longTerm() && reached > 0 && isOdd(lastLimit(key))) {
                odd.add(key);
            }
            Correction correction = entry.exact().correction();
            if (correction != null && sumIsOdd && !entry.underCertificate()) {
                odd.add(ClaimFlows.corrected(month, entry, correction));
            }
        }
        return odd;
    }

    private @Nullable Long lastLimit(TreatmentKey key) {
        return entries.stream()
                .filter(entry -> entry.treatment().key().equals(key))
                .reduce((first, second) -> second)
                .map(entry -> entry.exact().limitYen())
                .orElse(null);
    }

    private static boolean isOdd(@Nullable Long yen) {
        return yen != null && Yen.toTen(yen) != yen;
    }
}
