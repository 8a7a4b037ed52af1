package org.santei.service.whynot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;
import org.springframework.stereotype.Component;

/** Reads what is asked and says everything that is wrong with it. Safe for use by many threads. */
@Component
final class WhyNotReader {

    /** A code of any official master. */
    static final String CODE_FORM = "[0-9]{9}";

    private static final TextForm CODE = TextForm.of(CODE_FORM, "マスターのコードを数字9桁で書いてください（例 \"112011010\"）。");

    private final ClaimReader claims;

    WhyNotReader(ClaimReader claims) {
        this.claims = claims;
    }

    /** What is asked. */
    record Asked(Claim claim, String code, boolean family) {}

    /**
     * The question of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no question; with every field that is wrong
     */
    Asked read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject object =
                JsonObject.of(StrictJson.read(json, "レセプト1件とコード"), Place.DOCUMENT, WhyNotRequest.class, errors);
        @Nullable Claim claim = null;
        @Nullable String code = null;
        @Nullable Boolean family = null;
        if (object != null) {
            claim = object.part("claim", (node, path) -> claims.read(node, path, errors));
            code = object.text("code", CODE);
            family = object.bool("family");
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return new Asked(Objects.requireNonNull(claim), Objects.requireNonNull(code), family == null || family);
    }
}
