package org.santei.service.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.DerivedValue;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.tables.LookBack;
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
        text.append(calculation.totalYen() == 0 ? "" : "、" + calculation.totalYen() + " 円");
        text.append(selfPaid("、特別の料金 ", calculation.selfPaid(), "（税込み）"));
        text.append(calculation.complete() ? "" : "（未確定の行があります）");
        for (GroupResult group : calculation.groups()) {
            text.append("\n  ").append(group.section()).append("  ");
            text.append(group.points() == null ? "－" : group.points())
                    .append(" 点")
                    .append(group.yen() == 0 ? "" : "・" + group.yen() + " 円")
                    .append(selfPaid("・特別の料金 ", group.selfPaid(), ""))
                    .append(" × ")
                    .append(group.count());
            text.append("  ")
                    .append(outcome(group))
                    .append(group.derived() ? "（導出）" : "")
                    .append("  ");
            text.append(String.join(" ", group.codes()));
            rows(group, calculation.findings())
                    .forEach(row -> text.append("\n      根拠  ").append(row));
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
        for (LookBack lookBack : calculation.lookBacks()) {
            text.append("\n  履歴  ").append(lookBack.code()).append("の回数: ");
            text.append(lookBack.from())
                    .append(" から ")
                    .append(lookBack.until().minusDays(1))
                    .append(" まで");
            text.append(lookBack.known() ? "（分かっている）" : "（不明）");
        }
        for (DerivedValue value : calculation.derivedValues()) {
            text.append("\n  導出  ").append(value.code()).append("の値 [");
            text.append(ItemText.derived(value.confidence())).append(": ");
            text.append(value.evidence()).append("]");
        }
        text.append(ShareText.lines(calculation.patient()));
        calculation.notes().forEach(note -> text.append("\n  注記  ").append(note));
        return text.toString();
    }

    /** What the patient pays beside the insurance; nothing where nothing is due. */
    private static String selfPaid(String what, @Nullable Integer yen, String remark) {
        if (yen == null) {
            return what + "－ 円";
        }
        return yen == 0 ? "" : what + yen + " 円" + remark;
    }

    /** Rows of the official tables that lines rest on and no finding cites. */
    private static List<String> rows(GroupResult group, List<Finding> findings) {
        return group.lines().stream()
                .map(LineResult::row)
                .filter(row -> !row.isEmpty()
                        && findings.stream()
                                .noneMatch(finding -> finding.message().contains(row)))
                .distinct()
                .toList();
    }

    private static String outcome(GroupResult group) {
        return switch (group.outcome()) {
            case PAID -> "算定";
            case REFUSED -> "算定不可";
            case UNDECIDED -> "未確定";
        };
    }
}
