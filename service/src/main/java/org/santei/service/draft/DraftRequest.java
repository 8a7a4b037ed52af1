package org.santei.service.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** What is said of a draft when it is begun. */
@Schema(description = "起こす案", example = """
                {"title": "乳幼児加算を7歳未満に", "reason": "A001 注4の「６歳未満」を「７歳未満」に改める"}""")
record DraftRequest(
        @Schema(
                description = "案の名前（100字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 100,
                example = "乳幼児加算を7歳未満に")
        String title,

        @Schema(
                description = "改める理由、または根拠とする告示・通知の箇所（1000字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 1000,
                example = "令和8年告示第69号 別表第一 A001 注4")
        String reason) {

    private static final TextForm TITLE = TextForm.of("(?=.*\\S)[^\\p{Cntrl}]{1,100}", "1字以上100字までで、改行なしに書いてください。");

    private static final TextForm REASON =
            TextForm.of("(?s)(?=.*\\S)[^\\p{Cntrl}\\n]([^\\p{Cntrl}]|\\n){0,999}", "1字以上1000字までで書いてください。");

    /**
     * Reads a request.
     *
     * @throws org.santei.service.problem.ProblemException with every field that is wrong
     */
    static DraftRequest read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "案の名前と理由"), Place.DOCUMENT, DraftRequest.class, errors);
        String title = body == null ? null : body.text("title", TITLE);
        String reason = body == null ? null : body.text("reason", REASON);
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
        return new DraftRequest(String.valueOf(title), String.valueOf(reason));
    }

    /**
     * The same as a page sends it.
     *
     * @throws org.santei.service.problem.ProblemException with every field that is wrong
     */
    static DraftRequest of(String title, String reason) {
        FieldErrors errors = new FieldErrors();
        String plain = reason.replace("\r\n", "\n").strip();
        check("title", title.strip(), TITLE, errors);
        check("reason", plain, REASON, errors);
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
        return new DraftRequest(title.strip(), plain);
    }

    private static void check(String name, String text, TextForm form, FieldErrors errors) {
        if (!form.pattern().matcher(text).matches()) {
            errors.add(name, form.hint());
        }
    }
}
