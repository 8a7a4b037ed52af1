package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.service.json.AnswerJson;
import org.santei.service.store.StoredAnswer;
import org.santei.service.whatif.WhatIfAnswer;

/**
 * A claim that was calculated. What is kept of it is always the answer alone.
 *
 * @param calculation the answer
 * @param explanation why; {@code null} when nobody asked
 * @param told what was supposed; {@code null} for nothing
 * @param stored what to keep; {@code null} when nothing is kept
 */
record AnsweredClaim(
        Calculation calculation,
        @Nullable Explanation explanation,
        @Nullable WhatIfAnswer told,
        @Nullable StoredAnswer stored) {

    /** Writes one line of an answer to many, without the line end: it tells the name under which it is kept, too. */
    void writeLine(ByteArrayOutputStream out) {
        if (isBare()) {
            AnswerJson.write(calculation, out);
        } else {
            out.writeBytes(stored == null ? body(false) : bytes(AnswerJson.beside(whole(), new KeptAs(stored.id()))));
        }
    }

    /** Whether there is nothing but the answer. */
    private boolean isBare() {
        return explanation == null && told == null && stored == null;
    }

    /** The answer to one claim. */
    byte[] body(boolean asText) {
        if (asText && explanation != null) {
            return bytes(ExplanationText.of(calculation, explanation));
        }
        if (explanation != null || told != null) {
            return bytes(whole());
        }
        return stored == null ? AnswerJson.bytes(calculation) : stored.json();
    }

    private String whole() {
        String json = stored == null ? AnswerJson.line(calculation) : new String(stored.json(), StandardCharsets.UTF_8);
        String explained = AnswerJson.explained(json, explanation);
        return told == null ? explained : AnswerJson.beside(explained, told);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What to keep; nothing, or one. */
    List<StoredAnswer> toKeep() {
        return stored == null ? List.of() : List.of(stored);
    }

    /**
     * What a line has beside the answer when it is kept.
     *
     * @param id the name of what is kept, for {@code GET /api/v1/calculations/{id}}
     */
    @Schema(name = "KeptAs", description = "保存したときの名前")
    record KeptAs(
            @Schema(description = "保存した計算結果の番号。GET /api/v1/calculations/{id} で取り出せる")
            UUID id) {}
}
