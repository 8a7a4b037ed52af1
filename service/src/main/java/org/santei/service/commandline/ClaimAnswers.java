package org.santei.service.commandline;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.engine.uke.UkeEntry;
import org.santei.service.json.AnswerJson;

/** Answers the claims of a file in the form that the command was asked for. */
final class ClaimAnswers {

    private final ClaimService claims;
    private final ClaimService.Input input;
    private final boolean json;
    private final @Nullable Explainer explainer;

    /**
     * @param json one object a line instead of text
     * @param explain whether every line says why
     */
    ClaimAnswers(ClaimService claims, ClaimService.Input input, boolean json, boolean explain) {
        this.claims = claims;
        this.input = input;
        this.json = json;
        this.explainer = explain ? Explainer.packaged() : null;
    }

    /**
     * What is shown of a claim.
     *
     * @param text the text, without the last line end
     * @param failed whether it was not calculated
     */
    record Shown(String text, boolean failed) {}

    /**
     * @param told what is told of every claim beside the file
     */
    Shown of(UkeEntry entry, UnaryOperator<Claim> told) {
        if (!(entry instanceof UkeEntry.ReadClaim read)) {
            return new Shown(text(entry, null), true);
        }
        Claim claim = told.apply(read.claim());
        if (explainer == null) {
            Answer answer = claims.answer(claim, input);
            return new Shown(text(answer, null), AnswerJson.isFailure(answer));
        }
        Trace trace = Trace.withWorkings();
        Answer answer = claims.answer(claim, input, trace);
        Explanation explanation = answer instanceof Calculation calculation
                ? explainer.explain(trace, calculation, Explanation.Detail.FULL)
                : null;
        return new Shown(text(answer, explanation), AnswerJson.isFailure(answer));
    }

    private String text(Object answer, @Nullable Explanation explanation) {
        if (json) {
            return AnswerJson.explained(AnswerJson.line(answer), explanation);
        }
        return explanation == null ? ClaimText.lines(answer) : ExplanationText.of((Calculation) answer, explanation);
    }
}
