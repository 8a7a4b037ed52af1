package org.santei.service.claim;

import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import tools.jackson.databind.JsonNode;

/** What the certificate of a fund says of the patient's part: from a JSON document to the engine. */
public final class CertificateLimits {

    private static final int YEN_LIMIT = 9_999_999;
    private static final int COUNT_LIMIT = 99;
    private static final int HUNDRED = 100;

    private CertificateLimits() {}

    /** Reads them; {@code null} when the node is no object. Every value of a wrong type or form is noted. */
    public static PayerPart.@Nullable LimitsPart read(JsonNode node, Place path, FieldErrors errors) {
        JsonObject limits = JsonObject.of(node, path, PayerPart.LimitsPart.class, errors);
        return limits == null
                ? null
                : new PayerPart.LimitsPart(
                        limits.integer("percent", 0, HUNDRED),
                        limits.integer("perVisitYen", 0, YEN_LIMIT),
                        limits.integer("perDayYen", 0, YEN_LIMIT),
                        limits.integer("perMonthYen", 0, YEN_LIMIT),
                        limits.integer("perDayCount", 1, COUNT_LIMIT),
                        limits.integer("perMonthCount", 1, COUNT_LIMIT));
    }

    /** The limits of a fund; unknown when nothing is said of them. */
    public static FundLimits of(PayerPart.@Nullable LimitsPart limits) {
        return limits == null
                ? FundLimits.UNKNOWN
                : new FundLimits(
                        limits.percent(),
                        limits.perVisitYen(),
                        limits.perDayYen(),
                        limits.perMonthYen(),
                        limits.perDayCount(),
                        limits.perMonthCount());
    }
}
