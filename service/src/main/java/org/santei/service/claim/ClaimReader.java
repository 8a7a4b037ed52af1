package org.santei.service.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.ClaimSize;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads one claim from JSON and says everything that is wrong with it. Safe for use by many threads. */
public final class ClaimReader {

    /**
     * The claim of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no claim; with every field that is wrong
     */
    public Claim read(byte[] json) {
        return read(parse(json));
    }

    /**
     * The claim of a document.
     *
     * @throws ProblemException when it is no claim; with every field that is wrong
     */
    public Claim read(JsonNode document) {
        FieldErrors errors = new FieldErrors();
        Claim claim = read(document, errors);
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return Objects.requireNonNull(claim);
    }

    /** The number of a claim as its sender gave it, whatever else is wrong with it; empty when there is none that can be read. */
    public static String receipt(JsonNode document) {
        JsonNode receipt = document.get("receipt");
        return receipt != null
                        && receipt.isString()
                        && Formats.RECEIPT
                                .pattern()
                                .matcher(receipt.stringValue())
                                .matches()
                ? receipt.stringValue()
                : "";
    }

    /**
     * A claim that is part of a document; {@code null} when it is none.
     *
     * @param path where it stands
     * @param errors notes every field that is wrong
     */
    public @Nullable Claim read(JsonNode part, Place path, FieldErrors errors) {
        FieldErrors ofPart = new FieldErrors();
        Claim claim = read(part, ofPart);
        errors.addAll(path.path(), ofPart);
        return claim;
    }

    private static @Nullable Claim read(JsonNode document, FieldErrors errors) {
        ClaimRequest request = new ClaimRequestReader(errors).read(document);
        if (request != null) {
            ClaimChecks.check(request, errors);
        }
        if (request == null || errors.any()) {
            return null;
        }
        Claim claim = ClaimMapper.claim(request);
        if (ClaimSize.isTooLarge(claim)) {
            errors.add("groups", "同じ日の行の組み合わせが" + ClaimSize.MOST_PAIRS + "を超えています。行と日を確かめ、レセプトを分けてください。");
            return null;
        }
        return claim;
    }

    /**
     * The facility of a JSON document, in the form of {@code facility} of a claim.
     *
     * @throws ProblemException when it is no JSON, or no facility; with every field that is wrong
     */
    public Facility readFacility(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        ClaimRequest.FacilityPart facility =
                new ClaimRequestReader(errors).facility(document, Place.DOCUMENT.in("facility"));
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
            document.properties().forEach(entry -> {
                if (!entry.getKey().matches("[0-9]{8}")) {
                    errors.add("", "キーは公費の負担者番号（数字8桁）で書いてください。");
                } else {
                    funds.put(
                            entry.getKey(),
                            CertificateLimits.of(CertificateLimits.read(
                                    entry.getValue(), Place.DOCUMENT.in(entry.getKey()), errors)));
                }
            });
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return funds;
    }

    private static JsonNode parse(byte[] json) {
        return StrictJson.read(json, "レセプト1件");
    }
}
