package org.santei.service.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one claim from JSON and says everything that is wrong with it. Safe for use by many threads. */
public final class ClaimReader {

    private static final int DEPTH_LIMIT = 20;
    private static final int NUMBER_LIMIT = 30;

    private final JsonMapper mapper = AnswerJson.configure(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_LIMIT)
                            .maxNumberLength(NUMBER_LIMIT)
                            .build())
                    .build()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The claim of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no claim; with every field that is wrong
     */
    public Claim read(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        ClaimRequest request = new ClaimRequestReader(errors).read(document);
        if (request != null) {
            ClaimChecks.check(request, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return ClaimMapper.claim(java.util.Objects.requireNonNull(request));
    }

    /**
     * The facility of a JSON document, in the form of {@code facility} of a claim.
     *
     * @throws ProblemException when it is no JSON, or no facility; with every field that is wrong
     */
    public Facility readFacility(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        ClaimRequest.FacilityPart facility = new ClaimRequestReader(errors).facility(document, "facility");
        if (facility != null) {
            StayChecks.check(facility, "", errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return ClaimMapper.facility(facility);
    }

    /**
     * The limits of funds of a JSON document: an object with {@code limits} of a payer by number of the fund.
     *
     * @throws ProblemException when it is no JSON, or no such object; with every field that is wrong
     */
    public Map<String, FundLimits> readFunds(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        Map<String, FundLimits> funds = new LinkedHashMap<>();
        if (!document.isObject()) {
            errors.add("", "公費の負担者番号をキーとするオブジェクト { \"83123067\": { \"perVisitYen\": 300 } } で書いてください。");
        } else {
            PayerReader reader = new PayerReader(errors);
            document.properties().forEach(entry -> {
                if (!entry.getKey().matches("[0-9]{8}")) {
                    errors.add("", "キーは公費の負担者番号（数字8桁）で書いてください。");
                } else {
                    funds.put(entry.getKey(), PayerMapper.limits(reader.limits(entry.getValue(), entry.getKey())));
                }
            });
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return funds;
    }

    private JsonNode parse(byte[] json) {
        try (JsonParser parser = mapper.createParser(json)) {
            try {
                JsonNode document = mapper.readTree(parser);
                if (document == null || document.isMissingNode()) {
                    throw new ProblemException(ProblemType.INVALID_JSON, "本文が空です。レセプト1件をJSONで送ってください。");
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
