package org.santei.service.calculation;

import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.springframework.stereotype.Component;

/** Answers claims that come with their facts: unlike a coded file, nothing has to be read out of their lines. */
@Component
final class Calculations {

    private final ClaimService claims;

    Calculations(ClaimService claims) {
        this.claims = claims;
    }

    /** The answer to a question about a claim; points of the input play no part when points are asked for. */
    Answer answer(Claim claim, Question question) {
        return switch (question) {
            case VERIFY -> claims.answer(claim, ClaimService.Input.AS_BILLED);
            case CALCULATE -> claims.calculator().calculate(claim.withoutFigures(), question);
        };
    }
}
