package org.santei.service.request;

import java.util.List;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON documents from outside: each name once, nothing behind the end, bounded in depth. Safe for many threads. */
public final class StrictJson {

    private static final int DEPTH_LIMIT = 20;
    private static final int NUMBER_LIMIT = 30;

    private static final JsonMapper MAPPER = AnswerJson.configure(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_LIMIT)
                            .maxNumberLength(NUMBER_LIMIT)
                            .build())
                    .build()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // The tree itself notices a name that comes twice: the parser need not remember names.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictJson() {}

    /**
     * The tree of a document.
     *
     * @param what what should have been sent, in Japanese
     * @throws ProblemException when it is no JSON
     */
    public static JsonNode read(byte[] json, String what) {
        if (!Utf8.is(json)) {
            throw new ProblemException(ProblemType.INVALID_JSON, "文字コードがUTF-8ではありません。UTF-8で送ってください。");
        }
        try (JsonParser parser = MAPPER.createParser(json)) {
            try {
                JsonNode document = MAPPER.readTree(parser);
                if (document == null || document.isMissingNode()) {
                    throw new ProblemException(ProblemType.INVALID_JSON, "本文が空です。" + what + "をJSONで送ってください。");
                }
                return document;
            } catch (JacksonException e) {
                throw unreadable(e, field(parser));
            }
        } catch (JacksonException e) {
            throw unreadable(e, "");
        }
    }

    private static ProblemException unreadable(JacksonException e, String field) {
        String where = e.getLocation() == null
                ? ""
                : e.getLocation().getLineNr() + "行目" + e.getLocation().getColumnNr() + "文字目: ";
        String message = where + reason(e);
        return new ProblemException(ProblemType.INVALID_JSON, message, List.of(new FieldError(field, message)));
    }

    private static String reason(JacksonException e) {
        String original = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return "入れ子が深すぎるか、値が長すぎます（入れ子は" + DEPTH_LIMIT + "段、数は" + NUMBER_LIMIT + "桁まで）。";
        }
        if (original.startsWith("Duplicate")) {
            return "同じ名前の項目が2回あります。1つにしてください。";
        }
        return "JSONの書き方に誤りがあります。括弧・引用符・コンマと、文字コード（UTF-8）を確かめてください。";
    }

    /** Where the parser stands, in the form of every other path. */
    private static String field(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        String path = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
        String plain = path.startsWith(".") ? path.substring(1) : path;
        return plain.length() > 100 ? "" : plain;
    }
}
