package org.santei.service.copayment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.store.DataFolder;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads one household's month from JSON and says everything that is wrong with it. Safe for use by many threads. */
@Component
final class HouseholdReader {

    /** Whoever insures households. */
    static final List<InsuranceKind> INSURERS = Arrays.stream(InsuranceKind.values())
            .filter(kind -> kind != InsuranceKind.NONE)
            .toList();

    private final HighCostLimits limits;
    private final List<String> incomeClasses;

    HouseholdReader(HighCostLimits limits) {
        this.limits = limits;
        this.incomeClasses = List.copyOf(IncomeLabels.all(limits));
    }

    /**
     * A month that was read and checked.
     *
     * @param request the month
     * @param input hash of what was asked
     */
    record Asked(HouseholdRequest request, String input) {}

    /**
     * The month of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no such month; with every field that is wrong
     */
    Asked read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject month =
                JsonObject.of(StrictJson.read(json, "世帯の1か月"), Place.DOCUMENT, HouseholdRequest.class, errors);
        HouseholdRequest request = month == null ? null : new Reading(errors).month(month);
        if (request != null) {
            HouseholdChecks.check(request, limits, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_HOUSEHOLD);
        HouseholdRequest checked = Objects.requireNonNull(request);
        return new Asked(checked, DataFolder.sha256(AnswerJson.line(checked).getBytes(StandardCharsets.UTF_8)));
    }

    private final class Reading {
        private final FieldErrors errors;

        Reading(FieldErrors errors) {
            this.errors = errors;
        }

        HouseholdRequest month(JsonObject month) {
            return new HouseholdRequest(
                    month.month("month"),
                    month.word("kind", INSURERS, InsuranceKind::label),
                    month.word("classUnder70", incomeClasses, Function.identity()),
                    month.word("classFrom70", incomeClasses, Function.identity()),
                    month.bool("multipleMonths"),
                    month.filled("members", this::member));
        }

        // Parts of lists stay in place even when they are no objects, so that later paths count as the sender does.
        private HouseholdRequest.MemberPart member(JsonNode node, Place path) {
            JsonObject member = JsonObject.of(node, path, HouseholdRequest.MemberPart.class, errors);
            return member == null
                    ? HouseholdRequest.MemberPart.NOTHING
                    : new HouseholdRequest.MemberPart(
                            member.date("birthDate"), member.bool("turning75"), member.filled("bills", this::bill));
        }

        private HouseholdRequest.BillPart bill(JsonNode node, Place path) {
            JsonObject bill = JsonObject.of(node, path, HouseholdRequest.BillPart.class, errors);
            return bill == null
                    ? HouseholdRequest.BillPart.NOTHING
                    : new HouseholdRequest.BillPart(
                            bill.word("setting", Setting.class),
                            bill.integer("points", 0, CopaymentRequest.LARGEST),
                            bill.integer("shareYen", 0, CopaymentRequest.LARGEST),
                            bill.integer("paidYen", 0, CopaymentRequest.LARGEST));
        }
    }
}
