package org.santei.service.claim;

import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.ReducedStandard;
import org.santei.engine.claim.Waiver;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import tools.jackson.databind.JsonNode;

/** Reads the payers of a claim from a JSON document, and notes every value of a wrong type or form. */
final class PayerReader {

    private static final int TOTAL_LIMIT = 99_999_999;
    private static final int YEN_LIMIT = 9_999_999;
    private static final int WAIVED_LIMIT = 999_999;
    private static final int LONG_TERM_LIMIT = 99_999;
    private static final int HUNDRED = 100;

    private static final PayerPart NOTHING =
            new PayerPart(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private final FieldErrors errors;

    PayerReader(FieldErrors errors) {
        this.errors = errors;
    }

    /** A payer; one that is no object says nothing, so that later paths count as the sender does. */
    PayerPart payer(JsonNode node, Place path) {
        JsonObject payer = JsonObject.of(node, path, PayerPart.class, errors);
        return payer == null
                ? NOTHING
                : new PayerPart(
                        payer.word("payer", Payer.class),
                        payer.integer("points", 0, TOTAL_LIMIT),
                        payer.text("number", Formats.PAYER),
                        payer.text("incomeClass", Formats.INCOME_CLASS),
                        payer.bool("multiple"),
                        payer.bool("halved"),
                        payer.integer("longTermYen", 1, LONG_TERM_LIMIT),
                        payer.bool("longTermForAll"),
                        payer.integer("benefitPercent", 0, HUNDRED),
                        payer.part("waiver", this::waiver),
                        payer.part("limits", (limits, where) -> CertificateLimits.read(limits, where, errors)),
                        payer.word("reducedStandard", ReducedStandard.class),
                        payer.integer("mealPercent", 0, HUNDRED),
                        payer.integer("patientYen", 0, YEN_LIMIT));
    }

    private PayerPart.@Nullable WaiverPart waiver(JsonNode node, Place path) {
        JsonObject waiver = JsonObject.of(node, path, PayerPart.WaiverPart.class, errors);
        return waiver == null
                ? null
                : new PayerPart.WaiverPart(
                        waiver.word("kind", Waiver.Kind.class),
                        waiver.integer("percent", 0, HUNDRED),
                        waiver.integer("yen", 0, WAIVED_LIMIT));
    }
}
