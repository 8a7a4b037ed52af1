package org.santei.service.conformance.dispute;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.KitDecision;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** What is decided of a dispute. */
@Schema(name = "ConformanceDecision", description = "異議への決定")
record Decision(
        @Schema(description = "認めるか", requiredMode = Schema.RequiredMode.REQUIRED)
        boolean accepted,

        @Schema(
                description = "ケースをどうするか。認めるときは必須。interpreted 解釈による（適合に数えない）、undecided 決められない（問いが正解）、withdrawn 除く",
                allowableValues = {"interpreted", "undecided", "withdrawn"})
        @Nullable
        String outcome,

        @Schema(description = "決めるために尋ねること（200字まで）。undecided のときだけ", maxLength = 200) @Nullable
        String question,

        @Schema(description = "理由（1000字まで）", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1000)
        String reason) {

    private static final TextForm QUESTION =
            TextForm.of("(?=.*\\S)[^\\p{Cntrl}]{1,200}", "決めるために尋ねることを、200字まで、1行で書いてください。");
    private static final TextForm REASON =
            TextForm.of("(?s)(?=.*\\S)([^\\p{Cntrl}]|\\n){1,1000}", "理由を1字以上1000字までで書いてください。");

    /**
     * Reads a decision.
     *
     * @throws ProblemException with every field that is wrong
     */
    static Decision read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "決定"), Place.DOCUMENT, Decision.class, errors);
        Decision read = null;
        if (body != null) {
            Boolean accepted = body.bool("accepted");
            KitDecision.Outcome outcome =
                    body.word("outcome", Arrays.asList(KitDecision.Outcome.values()), KitDecision.Outcome::word);
            String question = body.text("question", QUESTION);
            String reason = body.text("reason", REASON);
            if (accepted != null && reason != null && !errors.any()) {
                read = new Decision(accepted, outcome == null ? null : outcome.word(), question, reason.strip());
                read.check(errors);
            }
        }
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        return Objects.requireNonNull(read);
    }

    /**
     * A decision as a page sends it.
     *
     * @param verdict {@code rejected}, or the outcome for the case
     * @throws ProblemException with every field that is wrong
     */
    static Decision of(String verdict, String question, String reason) {
        FieldErrors errors = new FieldErrors();
        String plain = reason.replace("\r\n", "\n").strip();
        DisputeRequest.check("reason", plain, REASON, errors);
        boolean accepted = !verdict.equals("rejected");
        if (accepted && KitDecision.Outcome.of(verdict).isEmpty()) {
            errors.add("outcome", "決定を選んでください。");
        }
        boolean asks = verdict.equals(KitDecision.Outcome.UNDECIDED.word());
        if (asks) {
            DisputeRequest.check("question", question, QUESTION, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        return new Decision(accepted, accepted ? verdict : null, asks ? question.strip() : null, plain);
    }

    private void check(FieldErrors errors) {
        if (accepted != (outcome != null)) {
            errors.add("outcome", accepted ? "認めるときは、ケースをどうするかを書いてください。" : "認めないときは取り除いてください。");
        }
        boolean asks = KitDecision.Outcome.UNDECIDED.word().equals(outcome);
        if (asks != (question != null)) {
            errors.add("question", asks ? "決めるために尋ねることを書いてください。" : "undecided のときだけ書いてください。");
        }
    }
}
