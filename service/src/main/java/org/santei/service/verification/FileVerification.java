package org.santei.service.verification;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.verification.Verification;
import org.santei.engine.verification.VerificationSummary;

/** Verifies the claims of a file one at a time, and sums them up. */
final class FileVerification {

    private final Function<Claim, Object> verifying;
    private final VerificationSummary.Counter counter = new VerificationSummary.Counter();

    /**
     * The last line of an answer to a file.
     *
     * @param summary what the file comes to
     */
    record Last(VerificationSummary summary) {}

    FileVerification(ClaimService claims) {
        this(claim -> answer(claims, claim));
    }

    /**
     * @param verifying the verification of a claim, or what says why there is none
     */
    FileVerification(Function<Claim, Object> verifying) {
        this.verifying = verifying;
    }

    /** The answer to the next claim: a verification, or what says why there is none; {@code null} at the end. */
    @Nullable
    Object next(UkeReader reader) throws IOException {
        UkeEntry entry = reader.next();
        Object answer = entry instanceof UkeEntry.ReadClaim read ? verifying.apply(read.claim()) : entry;
        if (answer instanceof Verification verification) {
            counter.add(verification);
        } else if (answer != null) {
            counter.addNotVerified();
        }
        return answer;
    }

    /** A verification of a claim, or what says why there is none. */
    static Object answer(ClaimService claims, Claim claim) {
        Answer answer = claims.answer(claim, ClaimService.Input.AS_BILLED);
        return answer instanceof Calculation calculation ? Verification.of(claim, calculation) : answer;
    }

    Last last() {
        return new Last(counter.summary());
    }
}
