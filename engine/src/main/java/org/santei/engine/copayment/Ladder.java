package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;

/** Tells in Japanese how an occasion was reckoned, step by step. */
final class Ladder {

    /** Ids of what Java decides. */
    private static final String TOTAL = "COPAYMENT-TOTAL";

    private static final String LIMIT = "COPAYMENT-LIMIT";
    private static final String LONG_TERM = "COPAYMENT-LONG-TERM";
    private static final String FUND = "COPAYMENT-FUND";
    private static final String EXCESS = "COPAYMENT-EXCESS";
    private static final String REDUCTION = "COPAYMENT-REDUCTION";
    private static final String SUM = "COPAYMENT-SUM";
    private static final String ROUNDING = "COPAYMENT-ROUNDING";

    private Ladder() {}

    static List<OccasionShare.Step> steps(PatientMonth month, Occasion occasion, Portion exact, Portion till) {
        List<OccasionShare.Step> steps = new ArrayList<>();
        add(steps, "総額 " + occasion.points() + "点 × 10円", exact.costYen(), TOTAL);
        if (occasion.insured() == null) {
            add(steps, "保険の給付はなく、公費が負担する", exact.shareYen(), TOTAL);
        } else {
            String open = exact.percentage().missing().isEmpty() ? "" : "（確定していない）";
            add(
                    steps,
                    "一部負担金 " + exact.percentage().percent() + "％" + open,
                    exact.shareYen(),
                    exact.percentage().rule());
        }
        if (exact.highCostYen() != 0) {
            String limit = exact.limitYen() == null
                    ? "月の限度額を超える額"
                    : "月の限度額 " + exact.limitYen() + "円（" + exact.choice().incomeClass() + "）を超える額";
            String rule =
                    exact.choice().rule().isEmpty() ? LIMIT : exact.choice().rule();
            add(steps, "高額療養費: " + limit + " " + exact.highCostYen() + "円を除く", exact.leftYen(), rule);
        }
        if (exact.longTermYen() != 0) {
            add(
                    steps,
                    "特定疾病療養受療証: 月の限度額を超える額 " + exact.longTermYen() + "円を除く",
                    exact.leftYen() - exact.longTermYen(),
                    LONG_TERM);
        }
        if (exact.aboveGeneralYen() != 0) {
            add(steps, "限度額適用認定証の提示がないため、一般の限度額を超える額は患者が負担する", exact.aboveGeneralYen(), EXCESS);
        }
        for (Integer index : occasion.funds()) {
            PublicFund fund = month.funds().get(index);
            if (!fund.isLongTerm()) {
                long paid = exact.fundYen().get(index);
                String text = "公費" + (index + 1) + "（法別 " + fund.lawNumber() + "）が "
                        + (paid < 0 ? -paid + "円の払戻しを受ける" : paid + "円を負担する");
                add(steps, text, exact.leftUnderFund().get(index), FUND);
            }
        }
        if (exact.reductionYen() != 0) {
            String text = exact.reductionYen() < 0
                    ? "一部負担金とは別に " + -exact.reductionYen() + "円を徴収する"
                    : "一部負担金の減免 " + exact.reductionYen() + "円";
            add(steps, text, exact.patientYen() - exact.reductionYen(), REDUCTION);
        }
        Correction correction = exact.correction();
        if (correction != null) {
            add(steps, "高額療養費の合算により保険者が " + correction.highCostYen() + "円を負担する", correction.patientYen(), SUM);
        }
        add(steps, "窓口で徴収する額", till.patientYen() - till.reductionYen(), ROUNDING);
        return steps;
    }

    private static void add(List<OccasionShare.Step> steps, String text, long yen, String rule) {
        steps.add(new OccasionShare.Step(text, yen, rule));
    }
}
