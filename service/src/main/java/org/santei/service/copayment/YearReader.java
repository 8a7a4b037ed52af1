package org.santei.service.copayment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.AnnualBenefit;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.copayment.AgeBand;
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

/** Reads a year of payments from JSON and says everything that is wrong with it. Safe for use by many threads. */
@Component
final class YearReader {

    private static final int MONTHS = 12;

    private final HighCostLimits limits;
    private final List<String> incomeClasses;

    YearReader(HighCostLimits limits) {
        this.limits = limits;
        this.incomeClasses = List.copyOf(IncomeLabels.all(limits));
    }

    /**
     * A year that was read and checked.
     *
     * @param request the year
     * @param age on which side of 70 years the person stands on its last day (基準日)
     * @param input hash of what was asked
     */
    record Asked(YearRequest request, AgeBand age, String input) {}

    /**
     * The year of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no such year; with every field that is wrong
     */
    Asked read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject year = JsonObject.of(StrictJson.read(json, "1年の支払い"), Place.DOCUMENT, YearRequest.class, errors);
        YearRequest request = year == null ? null : year(year, errors);
        AgeBand age = request == null ? null : age(request);
        if (request != null) {
            check(request, age, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_YEAR);
        YearRequest checked = Objects.requireNonNull(request);
        return new Asked(
                checked,
                Objects.requireNonNull(age),
                DataFolder.sha256(AnswerJson.line(checked).getBytes(StandardCharsets.UTF_8)));
    }

    private YearRequest year(JsonObject year, FieldErrors errors) {
        return new YearRequest(
                year.month("firstMonth"),
                year.word("scope", List.of(YearRequest.Scope.values()), YearRequest.Scope::label),
                year.word("kind", HouseholdReader.INSURERS, InsuranceKind::label),
                year.date("birthDate"),
                year.word("incomeClass", incomeClasses, Function.identity()),
                year.filled("months", (node, path) -> month(node, path, errors)));
    }

    private static YearRequest.MonthPart month(JsonNode node, Place path, FieldErrors errors) {
        JsonObject month = JsonObject.of(node, path, YearRequest.MonthPart.class, errors);
        return month == null
                ? YearRequest.MonthPart.NOTHING
                : new YearRequest.MonthPart(
                        month.month("month"), month.integer("paidYen", 0, CopaymentRequest.LARGEST));
    }

    private static @Nullable AgeBand age(YearRequest request) {
        YearMonth first = request.firstMonth();
        return first == null || request.birthDate() == null || request.kind() == null
                ? null
                : PatientAge.band(request.kind(), request.birthDate(), first.plusMonths(MONTHS - 1L));
    }

    private void check(YearRequest request, @Nullable AgeBand age, FieldErrors errors) {
        YearMonth first = request.firstMonth();
        if (first != null
                && (first.getMonthValue() != AnnualBenefit.FIRST_MONTH
                        || first.isBefore(CopaymentChecks.FIRST_MONTH))) {
            errors.add("firstMonth", "計算期間は8月から翌年7月までです。2008-08 からの8月を書いてください（例 \"2025-08\"）。");
            return;
        }
        CopaymentChecks.birthDate(first, request.birthDate(), "birthDate", errors);
        String label = request.incomeClass();
        if (age != null && label != null && !limits.incomeClasses(age).contains(IncomeLabels.ofTable(label))) {
            errors.add(
                    "incomeClass",
                    (age == AgeBand.FROM_70 ? "70歳以上" : "70歳未満") + "（基準日の7月31日）の所得区分ではありません。所得区分と生年月日を確かめてください。");
        }
        if (age == AgeBand.UNDER_70 && request.scope() == YearRequest.Scope.VISITS) {
            errors.add("scope", "外来年間合算は70歳以上だけです。scope と生年月日を確かめてください。");
        }
        if (first != null) {
            months(request, first, errors);
        }
    }

    private static void months(YearRequest request, YearMonth first, FieldErrors errors) {
        Set<YearMonth> seen = new HashSet<>();
        for (int i = 0; i < request.months().size(); i++) {
            YearMonth month = request.months().get(i).month();
            String field = "months[" + i + "].month";
            if (month == null) {
                continue;
            }
            if (month.isBefore(first) || !month.isBefore(first.plusMonths(MONTHS))) {
                errors.add(field, first + " からの1年の外です。計算期間の月を書いてください。");
            } else if (!seen.add(month)) {
                errors.add(field, "同じ月が2回以上あります。1回だけ書いてください。");
            } else if (isTooYoung(request, month)) {
                errors.add(field, "70歳に達する日の属する月以前の外来は合算しません。取り除いてください。");
            }
        }
    }

    private static boolean isTooYoung(YearRequest request, YearMonth month) {
        LocalDate birthDate = request.birthDate();
        return request.scope() == YearRequest.Scope.VISITS
                && birthDate != null
                && request.kind() != null
                && PatientAge.band(request.kind(), birthDate, month) == AgeBand.UNDER_70;
    }
}
