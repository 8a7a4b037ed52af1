package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.Charge;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.engine.copayment.PatientShares;

/**
 * Compares what a claim says that the patient pays (負担金額) with the law of shares. Where the share is decided the two must
 * agree. Where it is not, public funds only lessen what the insurance leaves: more than that is wrong whatever they are.
 */
final class PatientYen {

    private static final int TEN = 10;

    private final Claim claim;
    private final PatientShare share;
    private final @Nullable PatientShares shares;
    private final @Nullable List<Charge> charges;

    /**
     * A figure that is not right.
     *
     * @param yen what is billed beyond what may be, negative when less
     */
    record Difference(long yen, String message) {}

    /**
     * @param share what the patient pays
     * @param shares reckons it; {@code null} when it is left undecided
     * @param charges what payers are charged; {@code null} when not all of it is known
     */
    PatientYen(Claim claim, PatientShare share, @Nullable PatientShares shares, @Nullable List<Charge> charges) {
        this.claim = claim;
        this.share = share;
        this.shares = shares;
        this.charges = charges;
    }

    /** What is wrong with a figure of a payer; {@code null} when nothing is known to be. */
    @Nullable
    Difference difference(Coverage coverage, int billed) {
        PayerShare ofPayer = share.payers().stream()
                .filter(each -> each.payer() == coverage.payer())
                .findFirst()
                .orElse(null);
        if (ofPayer != null) {
            long left = ofPayer.leftYen();
            return isWritten(billed, left)
                    ? null
                    : new Difference(billed - left, "記録された負担金額は " + billed + " 円ですが、計算では " + left + " 円です。");
        }
        Long most = most();
        return most == null || billed <= most
                ? null
                : new Difference(
                        billed - most, "記録された負担金額は " + billed + " 円ですが、医療保険の一部負担金は " + most + " 円までで、これを超えることはありません。");
    }

    /** Whether a claim may write an amount so: to the yen, to 10 yen, or as it was collected visit by visit. */
    private boolean isWritten(int billed, long left) {
        Long till = share.yen();
        boolean toTenYen = billed % TEN == 0 && Math.abs(billed - left) <= TEN / 2;
        return billed == left || toTenYen || (till != null && billed == till);
    }

    /** What the insurance alone leaves to the patient at most; {@code null} when that cannot be said. */
    private @Nullable Long most() {
        List<Charge> all = billed();
        all = all == null ? charges : all;
        if (shares == null || all == null || claim.coverages().get(0).payer() != Payer.INSURANCE) {
            return null;
        }
        Claim insured = claim.withCoverages(List.of(claim.coverages().get(0)));
        List<Charge> ofInsurance = all.stream()
                .filter(charge -> charge.payers().contains(Payer.INSURANCE))
                .map(charge -> new Charge(charge.day(), Set.of(Payer.INSURANCE), charge.points()))
                .toList();
        CopaymentMonth month = shares.of(insured, ofInsurance).month();
        return month == null ? null : Math.max(month.patientYen(), month.tillYen());
    }

    /** What the claim itself charges its payers; {@code null} when a group does not say. */
    private @Nullable List<Charge> billed() {
        List<Charge> all = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            Integer points = group.billedPoints();
            if (points == null) {
                return null;
            }
            for (int day : Settlement.days(group)) {
                all.add(new Charge(day, group.payers(), (long) points * Settlement.times(group, day)));
            }
        }
        return all;
    }
}
