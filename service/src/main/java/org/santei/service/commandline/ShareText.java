package org.santei.service.commandline;

import java.util.stream.Collectors;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.VisitShare;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.StayMeals;

/** What the patient pays as text for a person at a terminal. */
final class ShareText {

    private static final String START = "\n  負担  ";
    private static final String MEALS = "\n  食事  ";

    private ShareText() {}

    /** The lines of a share, each after a line end; empty when it was not calculated. */
    static String lines(PatientShare share) {
        StringBuilder text = new StringBuilder();
        if (share.yen() != null) {
            text.append(START).append("窓口 ").append(share.yen()).append(" 円");
            text.append(share.yen().equals(share.exactYen()) ? "" : "（1円単位では " + share.exactYen() + " 円）");
            share.payers().forEach(payer -> text.append("\n        ").append(payer(payer)));
            share.visits().forEach(visit -> visit(text, visit));
        }
        share.missing()
                .forEach(missing -> text.append(START).append("未確定。必要なもの: ").append(missing));
        share.notes().forEach(note -> text.append(START).append(note));
        share.unverified()
                .forEach(figure -> text.append(START).append("未確認の値: ").append(figure));
        if (share.meals() != null) {
            meals(text, share.meals());
        }
        return text.toString();
    }

    private static void meals(StringBuilder text, StayMeals meals) {
        if (meals.yen() != null) {
            text.append(MEALS)
                    .append(meals.meals())
                    .append("食、患者 ")
                    .append(meals.yen())
                    .append(" 円");
            meals.payers()
                    .forEach(payer -> text.append("\n        ")
                            .append(name(payer.payer()))
                            .append(": 支払 ")
                            .append(payer.paidYen())
                            .append(" 円、残り ")
                            .append(payer.leftYen())
                            .append(" 円"));
            meals.steps().forEach(step -> step(text, step));
        }
        meals.missing()
                .forEach(missing -> text.append(MEALS).append("未確定。必要なもの: ").append(missing));
        meals.unverified()
                .forEach(figure -> text.append(MEALS).append("未確認の値: ").append(figure));
    }

    private static void step(StringBuilder text, OccasionShare.Step step) {
        text.append("\n            ").append(step.text()).append(" → ");
        text.append(step.yen()).append(" 円  ").append(step.rule());
    }

    private static String payer(PayerShare payer) {
        String highCost = payer.highCostYen() == 0 ? "" : "、高額療養費 " + payer.highCostYen() + " 円";
        return name(payer.payer()) + " " + payer.points() + " 点: 支払 " + payer.paidYen() + " 円" + highCost + "、残り "
                + payer.leftYen() + " 円";
    }

    private static void visit(StringBuilder text, VisitShare visit) {
        String payers = visit.payers().stream().map(ShareText::name).collect(Collectors.joining("・"));
        text.append("\n        ")
                .append(visit.day())
                .append("（")
                .append(payers)
                .append("） ")
                .append(visit.yen())
                .append(" 円");
        visit.steps().forEach(step -> step(text, step));
    }

    private static String name(Payer payer) {
        return payer == Payer.INSURANCE ? "医療保険" : "公費" + payer.fund();
    }
}
