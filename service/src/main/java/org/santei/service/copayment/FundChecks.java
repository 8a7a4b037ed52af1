package org.santei.service.copayment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.PayerNumberException;
import org.santei.feetables.copayment.PublicFundNumber;
import org.santei.feetables.copayment.SpecialTerm;
import org.santei.feetables.copayment.SpecialTerms;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in the funds of a patient's month. */
final class FundChecks {

    private final SpecialTerms specials;
    private final FieldErrors errors;

    private FundChecks(SpecialTerms specials, FieldErrors errors) {
        this.specials = specials;
        this.errors = errors;
    }

    static void check(List<FundRequest> funds, SpecialTerms specials, FieldErrors errors) {
        long certificates = funds.stream().filter(FundRequest::isLongTerm).count();
        if (certificates > 1) {
            errors.add("funds", "特定疾病療養受療証（long-term-high-cost）は1件までです。1件にしてください。");
        }
        if (funds.size() - certificates > CopaymentRequest.FUNDS_LIMIT) {
            errors.add(
                    "funds",
                    "公費は" + CopaymentRequest.FUNDS_LIMIT + "件までです。" + CopaymentRequest.FUNDS_LIMIT + "件以内にしてください。");
            return;
        }
        FundChecks checks = new FundChecks(specials, errors);
        for (int i = 0; i < funds.size(); i++) {
            FundRequest fund = funds.get(i);
            String path = "funds[" + i + "].";
            if (fund.isLongTerm()) {
                checks.certificate(fund, path);
            } else {
                checks.fund(fund, path);
            }
        }
    }

    /** The law sets its limit of a month, and nothing else (健康保険法施行令第42条第9項). */
    private void certificate(FundRequest fund, String path) {
        FundRequest.TermsPart terms = fund.terms();
        if (terms == null) {
            return;
        }
        if (terms.perMonthYen() == null) {
            errors.add(path + "terms.perMonthYen", "必須です。受療証の自己負担限度額（10000 または 20000）を書いてください。");
        }
        Stream.of(
                        named("lawNumber", fund.lawNumber()),
                        named("number", fund.number()),
                        named("limits", fund.limits()),
                        named("insurerExcepted", fund.insurerExcepted()),
                        named("limitList", fund.limitList()),
                        named("limitListTotal", fund.limitListTotal()),
                        named("terms.percent", terms.percent()),
                        named("terms.perVisitYen", terms.perVisitYen()),
                        named("terms.perDayYen", terms.perDayYen()),
                        named("terms.perDayCount", terms.perDayCount()),
                        named("terms.perMonthCount", terms.perMonthCount()),
                        named("terms.countRule", terms.countRule()),
                        named("terms.perInsurance", terms.perInsurance()),
                        named("terms.limitHandling", terms.limitHandling()),
                        named("terms.patientShareFirst", terms.patientShareFirst()),
                        named("terms.excludedFromSum", terms.excludedFromSum()),
                        named("terms.summedUnder21000", terms.summedUnder21000()),
                        named("terms.relief", terms.relief()),
                        named("terms.special", terms.special()))
                .flatMap(name -> name)
                .forEach(name ->
                        errors.add(path + name, "特定疾病療養受療証には terms の category と perMonthYen だけを書けます。取り除いてください。"));
    }

    private static Stream<String> named(String name, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(name);
    }

    private void fund(FundRequest fund, String path) {
        if (fund.law() == null) {
            errors.add(path + "lawNumber", "必須です。公費の法別番号2桁か、number に公費負担者番号を書いてください。");
        }
        if (fund.number() != null) {
            number(fund.number(), fund.lawNumber(), path + "number");
        }
        if (fund.terms() != null && fund.limits() != null) {
            errors.add(path + "limits", "terms と一緒には書けません。どちらか一方にしてください。");
        }
        if (Boolean.TRUE.equals(fund.limitListTotal()) && !Boolean.TRUE.equals(fund.limitList())) {
            errors.add(path + "limitListTotal", "管理票（limitList）がなければ書けません。limitList を true にするか、取り除いてください。");
        }
        FundRequest.TermsPart terms = fund.terms();
        if (terms == null) {
            return;
        }
        if (terms.countRule() != null && terms.perDayCount() == null && terms.perMonthCount() == null) {
            errors.add(path + "terms.countRule", "perDayCount か perMonthCount とともに書いてください。回数の定めがなければ取り除いてください。");
        }
        if (terms.special() != null && terms.special().name() != null) {
            special(terms.special(), terms.special().name(), path + "terms.special.monthYen");
        }
    }

    private void number(String text, @Nullable String law, String field) {
        try {
            PublicFundNumber number = PublicFundNumber.of(field, text);
            String problem = number.checkDigitProblem(field);
            if (problem != null) {
                errors.add(field, InsurerChecks.withoutField(problem, field));
            } else if (law != null && !law.equals(number.lawNumber())) {
                errors.add(field, "法別番号は " + number.lawNumber() + " で、lawNumber と違います。どちらかを直してください。");
            }
        } catch (PayerNumberException e) {
            errors.add(field, InsurerChecks.withoutField(String.valueOf(e.getMessage()), field));
        }
    }

    private void special(FundRequest.SpecialPart special, String name, String path) {
        SpecialTerm way = specials.find(name);
        if (way == null) {
            return;
        }
        if (!way.monthLimit().isEmpty() && special.monthYen() == null) {
            errors.add(path, "必須です。「" + name + "」の1か月の額（円）を書いてください。");
        } else if (way.monthLimit().isEmpty() && special.monthYen() != null) {
            errors.add(path, "「" + name + "」に1か月の額はありません。取り除いてください。");
        }
    }
}
