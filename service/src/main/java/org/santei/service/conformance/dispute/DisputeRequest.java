package org.santei.service.conformance.dispute;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** What a vendor says of an expected answer. */
@Schema(name = "ConformanceDisputeRequest", description = "期待する回答への異議の申し立て")
record DisputeRequest(
        @Schema(
                description = "ケースの番号",
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = "[0-9]{6}",
                example = "000123")
        String number,

        @Schema(
                description = "根拠の条（200字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 200,
                example = "令和8年告示第69号 別表第一 A001 注8")
        String clause,

        @Schema(
                description = "正しいと考える回答（200字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 200,
                example = "合計 291 点")
        String claimed,

        @Schema(
                description = "理由（2000字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 2000,
                example = "この条の「併せて」は同一日だけを指す。")
        String words) {

    private static final TextForm NUMBER = TextForm.of("[0-9]{6}", "ケースの番号を6桁の数字で書いてください。");
    private static final TextForm LINE = TextForm.of("(?=.*\\S)[^\\p{Cntrl}]{1,200}", "1字以上200字まで、1行で書いてください。");
    private static final TextForm WORDS =
            TextForm.of("(?s)(?=.*\\S)([^\\p{Cntrl}]|\\n){1,2000}", "1字以上2000字までで書いてください。");

    /**
     * Reads a request.
     *
     * @throws ProblemException with every field that is wrong
     */
    static DisputeRequest read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "異議"), Place.DOCUMENT, DisputeRequest.class, errors);
        DisputeRequest read = body == null
                ? null
                : whole(
                        body.text("number", NUMBER),
                        body.text("clause", LINE),
                        body.text("claimed", LINE),
                        body.text("words", WORDS));
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        return java.util.Objects.requireNonNull(read);
    }

    private static @Nullable DisputeRequest whole(
            @Nullable String number, @Nullable String clause, @Nullable String claimed, @Nullable String words) {
        return number == null || clause == null || claimed == null || words == null
                ? null
                : new DisputeRequest(number, clause.strip(), claimed.strip(), words.strip());
    }

    /**
     * A request as a page sends it.
     *
     * @throws ProblemException with every field that is wrong
     */
    static DisputeRequest of(String number, String clause, String claimed, String words) {
        String plain = words.replace("\r\n", "\n");
        FieldErrors errors = new FieldErrors();
        check("number", number, NUMBER, errors);
        check("clause", clause, LINE, errors);
        check("claimed", claimed, LINE, errors);
        check("words", plain, WORDS, errors);
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        return new DisputeRequest(number, clause.strip(), claimed.strip(), plain.strip());
    }

    static void check(String name, String text, TextForm form, FieldErrors errors) {
        if (!form.pattern().matcher(text).matches()) {
            errors.add(name, form.hint());
        }
    }
}
