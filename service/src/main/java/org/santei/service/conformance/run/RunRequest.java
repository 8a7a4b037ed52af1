package org.santei.service.conformance.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** An order for a run in which the software is called. */
@Schema(name = "ConformanceRunRequest", description = "ソフトウェアを呼び出して行う実行")
record RunRequest(
        @Schema(
                description = "ソフトウェアの名前（100字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 100,
                example = "やさしいレセコン")
        String software,

        @Schema(
                description = "ソフトウェアの版（50字まで）",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 50,
                example = "8.2.1")
        String version,

        @Schema(
                description = "呼び出す URL。ケースの JSON を POST し、回答の JSON を受け取る。ホストは運用者が許したものだけ",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 500,
                example = "http://127.0.0.1:9000/answer")
        String endpoint,

        @Schema(description = "この実行で不合格か未回答だったケースだけをやり直す。省くとすべて", format = "uuid") @Nullable
        String rerunOf) {

    static final TextForm SOFTWARE = TextForm.of("(?=.*\\S)[^\\p{Cntrl}]{1,100}", "ソフトウェアの名前を100字までで書いてください。");
    static final TextForm VERSION = TextForm.of("(?=.*\\S)[^\\p{Cntrl}]{1,50}", "ソフトウェアの版を50字までで書いてください。");
    private static final TextForm ENDPOINT = TextForm.of("\\S{1,500}", "呼び出す URL を500字までで書いてください。");
    static final TextForm RUN =
            TextForm.of("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "実行の番号を8-4-4-4-12桁の英小文字と数字で書いてください。");

    /**
     * Reads an order.
     *
     * @throws ProblemException with every field that is wrong
     */
    static RunOrder read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "実行の条件"), Place.DOCUMENT, RunRequest.class, errors);
        RunOrder order = body == null ? null : read(body);
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        if (order == null) {
            throw new IllegalStateException("What is wrong was not noted.");
        }
        return order;
    }

    private static @Nullable RunOrder read(JsonObject body) {
        String software = body.text("software", SOFTWARE);
        String version = body.text("version", VERSION);
        String endpoint = body.text("endpoint", ENDPOINT);
        String rerunOf = body.text("rerunOf", RUN);
        return software == null || version == null || endpoint == null
                ? null
                : new RunOrder(
                        software.strip(),
                        version.strip(),
                        endpoint,
                        null,
                        rerunOf == null ? null : UUID.fromString(rerunOf));
    }

    /**
     * An order as a page sends it.
     *
     * @throws ProblemException with every field that is wrong
     */
    static RunOrder ofForm(java.util.Map<String, String> fields) {
        java.util.Map<String, String> given = new java.util.TreeMap<>();
        for (String name : new String[] {"software", "version", "endpoint", "rerunOf"}) {
            String text = fields.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                given.put(name, text);
            }
        }
        return read(org.santei.service.json.AnswerJson.bytes(given));
    }

    /**
     * An order whose answers were sent.
     *
     * @throws ProblemException with every field that is wrong
     */
    static RunOrder ofAnswers(
            @Nullable String software, @Nullable String version, @Nullable String rerunOf, byte[] answers) {
        FieldErrors errors = new FieldErrors();
        check("software", software, SOFTWARE, errors);
        check("version", version, VERSION, errors);
        if (rerunOf != null) {
            check("rerunOf", rerunOf, RUN, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        return new RunOrder(
                String.valueOf(software).strip(),
                String.valueOf(version).strip(),
                null,
                answers,
                rerunOf == null ? null : UUID.fromString(rerunOf));
    }

    private static void check(String name, @Nullable String text, TextForm form, FieldErrors errors) {
        if (text == null || !form.pattern().matcher(text).matches()) {
            errors.add(name, form.hint());
        }
    }
}
