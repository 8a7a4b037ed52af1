package org.santei.service.commandline;

import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.uke.UkeEntry;

/** An answer as text for a person at a terminal. */
final class ClaimText {

    private ClaimText() {}

    static String lines(Object answer) {
        if (answer instanceof Calculation calculation) {
            return calculated(calculation);
        }
        if (answer instanceof NotCalculated not) {
            return failed(not.receipt(), not.error());
        }
        UkeEntry.UnreadableClaim unreadable = (UkeEntry.UnreadableClaim) answer;
        return failed(unreadable.receipt(), unreadable.error());
    }

    private static String failed(String receipt, InputError error) {
        return "レセプト " + receipt + ": 計算できません。" + error.line() + "行目 " + error.field() + ": " + error.message();
    }

    private static String calculated(Calculation calculation) {
        StringBuilder text = new StringBuilder();
        text.append("レセプト ").append(calculation.receipt()).append(": ").append(calculation.month());
        text.append("  合計 ")
                .append(calculation.totalPoints() == null ? "－" : calculation.totalPoints())
                .append(" 点");
        text.append(calculation.complete() ? "" : "（未確定の行があります）");
        for (GroupResult group : calculation.groups()) {
            text.append("\n  ").append(group.section()).append("  ");
            text.append(group.points() == null ? "－" : group.points())
                    .append(" 点 × ")
                    .append(group.count());
            text.append("  ")
                    .append(outcome(group))
                    .append(group.derived() ? "（導出）" : "")
                    .append("  ");
            text.append(String.join(" ", group.codes()));
        }
        for (Finding finding : calculation.findings()) {
            text.append("\n  ")
                    .append(finding.level() == Finding.Level.ERROR ? "誤り" : "注意")
                    .append("  ");
            text.append(finding.line())
                    .append("行目 ")
                    .append(finding.rule())
                    .append(": ")
                    .append(finding.message());
        }
        return text.toString();
    }

    private static String outcome(GroupResult group) {
        return switch (group.outcome()) {
            case PAID -> "算定";
            case REFUSED -> "算定不可";
            case UNDECIDED -> "未確定";
        };
    }
}
