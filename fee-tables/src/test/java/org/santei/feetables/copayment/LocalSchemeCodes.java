package org.santei.feetables.copayment;

import java.util.Objects;
import java.util.function.Predicate;

/** The codes of the lists that stand for a calculation: how many rows have them, how they are read, how well that is known. */
record LocalSchemeCodes(LocalSchemes schemes) {

    String table() {
        return code(
                        "外来負担区分 3",
                        share -> share.kind() == ShareKind.FIXED,
                        "患者負担あり（固定）, always 100 %: refunded later",
                        "name only")
                + code(
                        "1月上限回数",
                        share -> share.monthCount() != null,
                        "charged for the first so many visits or days of a month",
                        "by the figures")
                + code(
                        "1日上限回数",
                        share -> share.dayCount() != null,
                        "charged for the first so many visits of a day",
                        "no")
                + code(
                        "1月院外上限額 other than 院内",
                        share -> !Objects.equals(share.monthLimitYen(), share.outsideMonthLimitYen()),
                        "another limit of the month 院外",
                        "no")
                + code(
                        "薬剤負担 1",
                        share -> share.drug() == DrugShare.PATIENT_PAYS,
                        "the patient pays for drugs besides",
                        "name only")
                + code(
                        "薬剤負担 3",
                        share -> share.drug() == DrugShare.FREE,
                        "the patient pays nothing for drugs",
                        "name only")
                + scheme(
                        "食事療養費 2",
                        each -> each.meals() == MealShare.WITHIN_LIMITS,
                        "the limit of the month holds for treatment and meals together",
                        "by the second program")
                + scheme(
                        "1日食事助成額",
                        each -> each.mealGrantYen() != null,
                        "pays so much of the meals of a day",
                        "name only")
                + scheme(
                        "公費主保区分 2",
                        each -> Boolean.TRUE.equals(each.secondaryOnly()),
                        "pays only what another fund leaves",
                        "name only")
                + scheme("限定保険番号", each -> !each.limitedTo().isEmpty(), "goes only with these schemes", "name only")
                + scheme("所得情報", each -> each.income() != null, "other figures by income", "name only")
                + scheme(
                        "レセプト負担金額 1",
                        each -> Boolean.TRUE.equals(each.claim().toTenYen()),
                        "rounded to 10 yen on the claim",
                        "name only")
                + scheme(
                        "レセプト記載 1",
                        each -> Integer.valueOf(1).equals(each.claim().belowLimit()),
                        "whether a part below the limit is written",
                        "no");
    }

    private String code(String code, Predicate<SchemeShare> which, String reading, String verified) {
        return scheme(code, each -> which.test(each.outpatient()), reading, verified);
    }

    private String scheme(String code, Predicate<LocalScheme> which, String reading, String verified) {
        return MarkdownRow.of(code, schemes.all().stream().filter(which).count(), reading, verified);
    }
}
