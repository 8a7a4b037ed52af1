package org.santei.engine.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.Proof;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/**
 * A coded claim held against what is payable.
 *
 * @param receipt number of the claim in its input
 * @param month month of treatment, {@code YYYY-MM}
 * @param edition edition of the law, {@code YYYY-MM}
 * @param billedPoints points that the first payer is billed; {@code null} when the claim does not say
 * @param payablePoints points that are payable by the first payer; {@code null} when they cannot be decided
 * @param yen what is billed minus what is payable, before the share of the patient; {@code null} when it cannot be known
 * @param complete false when something could not be decided
 * @param findings what a person should see; what is at stake most first
 * @param notCompared codes of drugs and materials without a price in force
 * @param proof what the answer rests on
 */
public record Verification(
        String receipt,
        String month,
        String edition,
        @Nullable Integer billedPoints,
        @Nullable Integer payablePoints,
        @Nullable Long yen,
        boolean complete,
        List<Finding> findings,
        List<String> notCompared,
        Proof proof) {

    private static final long YEN_OF_A_POINT = 10;

    /** What the calculation of a claim as billed says of it. */
    public static Verification of(Claim claim, Calculation calculation) {
        Integer billed = billed(claim);
        Integer payable = calculation.complete() ? calculation.payers().get(0).points() : null;
        return new Verification(
                calculation.receipt(),
                calculation.month(),
                calculation.edition(),
                billed,
                payable,
                billed == null || payable == null ? null : Long.valueOf(YEN_OF_A_POINT * (billed - payable)),
                calculation.complete(),
                calculation.findings(),
                calculation.notCompared(),
                calculation.proof());
    }

    /** The total of the first payer, else the sum of its lines. */
    private static @Nullable Integer billed(Claim claim) {
        Integer told = claim.coverages().get(0).billedPoints();
        if (told != null) {
            return told;
        }
        Payer first = claim.coverages().get(0).payer();
        int sum = 0;
        for (LineGroup group : claim.groups()) {
            Integer points = group.billedPoints();
            if (group.payers().contains(first)) {
                if (points == null) {
                    return null;
                }
                sum = Math.addExact(sum, Math.multiplyExact(points, group.count()));
            }
        }
        return sum;
    }
}
