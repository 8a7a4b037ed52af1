package org.santei.service.explanation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.springframework.stereotype.Component;

/** Answers claims, and explains the answers when asked. */
@Component
public final class ExplainedClaims {

    private final ClaimService claims;
    private final Explainer explainer;

    ExplainedClaims(ClaimService claims, Explainer explainer) {
        this.claims = claims;
        this.explainer = explainer;
    }

    /**
     * An answer and why.
     *
     * @param answer the answer, the same whether it is explained or not
     * @param explanation why; {@code null} when nobody asked, or when nothing was calculated
     */
    public record Explained(Answer answer, @Nullable Explanation explanation) {}

    /** Answers a claim as wanted, by what is known now. */
    public Explained answer(Claim claim, ClaimService.Input input, Wanted wanted) {
        return answer(claims, claim, input, wanted);
    }

    /**
     * Answers a claim as wanted.
     *
     * @param claims what answers it
     */
    public Explained answer(ClaimService claims, Claim claim, ClaimService.Input input, Wanted wanted) {
        Explanation.Detail detail = wanted.detail();
        if (detail == null) {
            return new Explained(claims.answer(claim, input), null);
        }
        Trace trace = detail == Explanation.Detail.FULL ? Trace.withWorkings() : new Trace();
        Answer answer = claims.answer(claim, input, trace);
        return new Explained(
                answer,
                answer instanceof Calculation calculation ? explainer.explain(trace, calculation, detail) : null);
    }
}
