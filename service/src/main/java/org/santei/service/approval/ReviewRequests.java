package org.santei.service.approval;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** What is sent about drafts and releases. */
final class ReviewRequests {

    private static final TextForm WORDS =
            TextForm.of("(?s)(?=.*\\S)([^\\p{Cntrl}]|\\n){1,1000}", "1字以上1000字までで書いてください。");

    private static final TextForm HASH = TextForm.of("[0-9a-f]{64}", "読んだ案の hash（16進数64桁）を書いてください。");

    private static final TextForm ID = TextForm.of("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "案の番号を書いてください。");

    private ReviewRequests() {}

    /** Words about a draft or a release. */
    @Schema(name = "ReviewComment", description = "意見または理由")
    record Comment(
            @Schema(description = "意見または理由（1000字まで）", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1000)
            String comment) {

        /**
         * Reads a request.
         *
         * @throws org.santei.service.problem.ProblemException when it says nothing
         */
        static Comment read(byte[] json) {
            return ReviewRequests.read(json, Comment.class, body -> new Comment(text(body, "comment", WORDS)));
        }
    }

    /** The approval of a draft. */
    @Schema(name = "DraftApproval", description = "案の承認")
    record Approval(
            @Schema(
                    description = "承認する人が読んだ案の hash。いまの案の hash と違えば承認しない",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    pattern = "[0-9a-f]{64}")
            String hash,

            @Schema(description = "意見（1000字まで）", maxLength = 1000) @Nullable
            String comment) {

        /**
         * Reads a request.
         *
         * @throws org.santei.service.problem.ProblemException with every field that is wrong
         */
        static Approval read(byte[] json) {
            return ReviewRequests.read(
                    json, Approval.class, body -> new Approval(text(body, "hash", HASH), body.text("comment", WORDS)));
        }
    }

    /** A draft that is to be published. */
    @Schema(name = "ReleaseRequest", description = "公表する案")
    record Release(
            @Schema(description = "承認された案の番号", requiredMode = Schema.RequiredMode.REQUIRED, format = "uuid")
            UUID draft,

            @Schema(description = "公表日。この日から回答に使う。省くと今日（日本時間）。施行する診療月は案の規則が決める", format = "date") @Nullable
            LocalDate firstDay,

            @Schema(description = "公表日が今日より前のとき、または緊急のときの理由（1000字まで）", maxLength = 1000) @Nullable
            String reason,

            @Schema(description = "緊急公表か。承認を待たずに今日から使い、事後に別の人が確かめる", defaultValue = "false") @Nullable
            Boolean emergency) {

        /**
         * Reads a request.
         *
         * @throws org.santei.service.problem.ProblemException with every field that is wrong
         */
        static Release read(byte[] json) {
            return ReviewRequests.read(
                    json,
                    Release.class,
                    body -> new Release(
                            UUID.fromString(text(body, "draft", ID)),
                            body.date("firstDay"),
                            body.text("reason", WORDS),
                            body.bool("emergency")));
        }

        boolean isEmergency() {
            return Boolean.TRUE.equals(emergency);
        }

        /** Why; empty when nothing was said. */
        String why() {
            return reason == null ? "" : reason;
        }
    }

    /**
     * Words as a page sends them.
     *
     * @throws org.santei.service.problem.ProblemException when they are none or too many
     */
    static String words(String name, String text) {
        FieldErrors errors = new FieldErrors();
        String plain = text.replace("\r\n", "\n").strip();
        if (!WORDS.pattern().matcher(plain).matches()) {
            errors.add(name, WORDS.hint());
        }
        errors.throwIfAny(ProblemType.INVALID_RELEASE);
        return plain;
    }

    private static String text(JsonObject body, String name, TextForm form) {
        String text = body.text(name, form);
        return text == null ? "00000000-0000-0000-0000-000000000000" : text;
    }

    private static <T extends Record> T read(byte[] json, Class<T> type, Function<JsonObject, T> reader) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "公表または審査の内容"), Place.DOCUMENT, type, errors);
        T read = body == null ? null : reader.apply(body);
        errors.throwIfAny(ProblemType.INVALID_RELEASE);
        return java.util.Objects.requireNonNull(read);
    }
}
