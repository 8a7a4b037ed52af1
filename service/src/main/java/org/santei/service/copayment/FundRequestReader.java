package org.santei.service.copayment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CountRule;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.LimitHandling;
import org.santei.engine.copayment.ReliefScope;
import org.santei.service.claim.CertificateLimits;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import tools.jackson.databind.JsonNode;

/** Reads the funds of a patient's month, and notes every value of a wrong type or form. */
final class FundRequestReader {

    private static final int MOST_PERCENT = 100;
    private static final int MOST_COUNT = 99;

    private final FieldErrors errors;
    private final List<String> specials;

    FundRequestReader(FieldErrors errors, Set<String> specials) {
        this.errors = errors;
        this.specials = List.copyOf(specials);
    }

    /** One fund; one that says nothing when the node is no object. */
    FundRequest fund(JsonNode node, Place path) {
        JsonObject fund = JsonObject.of(node, path, FundRequest.class, errors);
        return fund == null
                ? FundRequest.NOTHING
                : new FundRequest(
                        fund.text("lawNumber", CopaymentForms.LAW),
                        fund.text("number", CopaymentForms.FUND),
                        fund.part("terms", this::terms),
                        fund.part("limits", (limits, where) -> CertificateLimits.read(limits, where, errors)),
                        fund.bool("insurerExcepted"),
                        fund.bool("limitList"),
                        fund.bool("limitListTotal"));
    }

    private FundRequest.TermsPart terms(JsonNode node, Place path) {
        JsonObject terms = JsonObject.of(node, path, FundRequest.TermsPart.class, errors);
        return terms == null
                ? FundRequest.TermsPart.of(null)
                : new FundRequest.TermsPart(
                        terms.word("category", List.of(FundCategory.values()), FundCategory::label),
                        terms.integer("percent", 0, MOST_PERCENT),
                        terms.integer("perVisitYen", 0, CopaymentRequest.LARGEST),
                        terms.integer("perDayYen", 0, CopaymentRequest.LARGEST),
                        terms.integer("perMonthYen", 0, CopaymentRequest.LARGEST),
                        terms.integer("perDayCount", 1, MOST_COUNT),
                        terms.integer("perMonthCount", 1, MOST_COUNT),
                        terms.word("countRule", List.of(CountRule.values()), CountRule::label),
                        terms.bool("perInsurance"),
                        terms.part("limitHandling", this::handling),
                        terms.bool("patientShareFirst"),
                        terms.wordsOrNone("excludedFromSum", CopaymentRequestReader.SIDES, InsurerSide::label),
                        terms.wordsOrNone("summedUnder21000", CopaymentRequestReader.SIDES, InsurerSide::label),
                        terms.word("relief", List.of(ReliefScope.values()), ReliefScope::label),
                        terms.part("special", this::special));
    }

    private FundRequest.@Nullable HandlingPart handling(JsonNode node, Place path) {
        JsonObject handling = JsonObject.of(node, path, FundRequest.HandlingPart.class, errors);
        List<LimitHandling> choices = List.of(LimitHandling.values());
        return handling == null
                ? null
                : new FundRequest.HandlingPart(
                        handling.word("employee", choices, LimitHandling::label),
                        handling.word("national", choices, LimitHandling::label));
    }

    private FundRequest.@Nullable SpecialPart special(JsonNode node, Place path) {
        JsonObject special = JsonObject.of(node, path, FundRequest.SpecialPart.class, errors);
        return special == null
                ? null
                : new FundRequest.SpecialPart(
                        special.word("name", specials, Function.identity()),
                        special.integer("monthYen", 1, CopaymentRequest.LARGEST));
    }
}
