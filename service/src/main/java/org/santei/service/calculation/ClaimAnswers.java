package org.santei.service.calculation;

import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.store.StoredAnswer;
import org.santei.service.whatif.WhatIfClaims;
import org.springframework.stereotype.Component;

/** Answers claims of JSON as they ask. */
@Component
final class ClaimAnswers {

    private final ExplainedClaims claims;
    private final WhatIfClaims whatIfs;

    ClaimAnswers(ExplainedClaims claims, WhatIfClaims whatIfs) {
        this.claims = claims;
        this.whatIfs = whatIfs;
    }

    /**
     * Whether what is asked can be answered at all.
     *
     * @throws ProblemException when there is no such edition
     */
    void check(AskedCalculation asked) {
        whatIfs.check(asked.whatIf());
    }

    /**
     * The answer to a claim.
     *
     * @throws ProblemException when it cannot be calculated
     */
    AnsweredClaim answer(Claim claim, AskedCalculation asked) {
        WhatIfClaims.Supposed supposed = whatIfs.of(claim, asked.whatIf());
        ExplainedClaims.Explained explained =
                claims.answer(supposed.law().claims(), supposed.claim(), asked.input(), asked.wanted());
        Answer answer = explained.answer();
        if (answer instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        Calculation calculation = (Calculation) answer;
        return new AnsweredClaim(
                calculation,
                explained.explanation(),
                supposed.told(),
                asked.keep()
                        ? StoredAnswer.of(claim, asked.input(), calculation, AnswerJson.bytes(calculation))
                        : null);
    }
}
