package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerPoints;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.VisitShare;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.rulebase.RuleBase;

/** How the sums of a claim and what the patient pays come about. */
final class ClaimReasons {

    private static final Map<Payer, String> PAYERS = Map.of(
            Payer.INSURANCE, "医療保険",
            Payer.PUBLIC1, "第１公費",
            Payer.PUBLIC2, "第２公費",
            Payer.PUBLIC3, "第３公費",
            Payer.PUBLIC4, "第４公費");

    private final Calculation answer;
    private final @Nullable RuleBase shares;

    /**
     * @param shares the rules about who pays in the month; {@code null} when none is in force
     */
    ClaimReasons(Calculation answer, @Nullable RuleBase shares) {
        this.answer = answer;
        this.shares = shares;
    }

    Explanation.ExplainedClaim of() {
        return new Explanation.ExplainedClaim(sums(), steps(), patientText());
    }

    private List<String> sums() {
        List<String> sums = new ArrayList<>();
        answer.sections().forEach((section, points) -> sums.add("診療識別" + section + "は" + points + "点です。"));
        for (PayerPoints payer : answer.payers()) {
            String name = PAYERS.get(payer.payer());
            sums.add(payer.points() == null ? name + "の点数は決められません。" : name + "の点数は" + payer.points() + "点です。");
        }
        Integer total = answer.totalPoints();
        sums.add(total == null ? "合計の点数は決められません。" : "合計は" + total + "点で、１点を10円とします。");
        if (!answer.complete()) {
            sums.add("決められない行があるため、合計は算定できると決まった行だけのものです。");
        }
        return sums;
    }

    private List<Explanation.ShareStep> steps() {
        List<Explanation.ShareStep> steps = new ArrayList<>();
        for (VisitShare visit : answer.patient().visits()) {
            for (OccasionShare.Step step : visit.steps()) {
                steps.add(new Explanation.ShareStep(
                        visit.day().toString(),
                        step.text() + "と、" + step.yen() + "円です。",
                        step.yen(),
                        step.rule(),
                        shares == null || shares.stageOf(step.rule()) == null ? "" : shares.sourceOf(step.rule())));
            }
        }
        for (PayerShare payer : answer.patient().payers()) {
            steps.add(new Explanation.ShareStep(
                    answer.month(),
                    PAYERS.get(payer.payer()) + "の負担は" + payer.paidYen() + "円です。",
                    payer.paidYen(),
                    "",
                    ""));
        }
        return steps;
    }

    private String patientText() {
        PatientShare patient = answer.patient();
        if (patient.yen() == null) {
            return "確かめることが残っているため、お支払いいただく額はまだ決まっていません。";
        }
        String visits = patient.visits().size() > 1 ? patient.visits().size() + "回の会計で、" : "";
        return visits + "お支払いいただく額は" + PatientSentence.yen(patient.yen()) + "です。";
    }
}
