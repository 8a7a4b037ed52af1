package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.List;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;

/** Writes an explanation as Japanese text that a clerk can read from top to bottom. */
public final class ExplanationText {

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    /** The text; every line ends with a line feed. */
    public static String of(Calculation answer, Explanation explanation) {
        ExplanationText text = new ExplanationText();
        text.head(answer);
        for (int i = 0; i < explanation.groups().size(); i++) {
            text.group(answer.groups().get(i), explanation.groups().get(i));
        }
        Explanation.ExplainedClaim claim = explanation.claim();
        if (claim != null) {
            text.claim(claim);
        }
        return text.text.toString();
    }

    private void head(Calculation answer) {
        Integer total = answer.totalPoints();
        line(0, "レセプト" + answer.receipt() + "（" + answer.month() + " 診療分、" + answer.edition() + " の版）");
        line(0, total == null ? "合計の点数は決められません。" : "合計 " + total + "点");
    }

    private void group(GroupResult result, Explanation.ExplainedGroup group) {
        Integer points = result.points();
        String worth = result.outcome() == Outcome.UNDECIDED || points == null
                ? "未確定"
                : result.outcome() == Outcome.REFUSED ? "算定しない" : points + "点 × " + result.count();
        text.append('\n');
        line(0, "診療識別" + result.section() + "  " + worth + (result.derived() ? "（導いたもの）" : ""));
        group.lines().forEach(this::ofLine);
        group.arithmetic()
                .forEach(step ->
                        line(1, "計算: " + step.text() + (step.basis().isEmpty() ? "" : "［" + step.basis() + "］")));
    }

    private void ofLine(Explanation.ExplainedLine line) {
        line(1, mark(line.outcome()) + line.name() + "  " + line.code());
        line(2, line.sentence());
        rule(line.rule());
        Explanation.Basis reasons = line.reasons();
        if (reasons != null) {
            reasons(reasons);
        }
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case PAID -> "○ ";
            case REFUSED -> "× ";
            case UNDECIDED -> "？ ";
        };
    }

    private void rule(Explanation.ExplainedRule rule) {
        line(2, "要件: " + rule.requirement() + "（" + rule.source() + "）");
        rule.links().forEach(link -> line(2, "原文: " + link));
        if (!rule.elsewhere().isEmpty()) {
            line(2, "原文: " + rule.elsewhere());
        }
    }

    private void reasons(Explanation.Basis reasons) {
        lines("事実: ", reasons.facts());
        reasons.conditions().forEach(condition -> line(2, "条件: " + condition.sentence()));
        reasons.rows().forEach(row -> line(2, "表: " + row(row)));
        reasons.ledger().forEach(said -> line(2, "判定: " + said.text()));
        reasons.refusals().forEach(refusal -> line(2, "競合: " + refusal.text()));
        reasons.lookBacks()
                .forEach(back -> line(
                        2,
                        "履歴: " + back.from() + "から" + back.until().minusDays(1) + "までの算定を確かめ"
                                + (back.known() ? "ました。" : "る必要がありますが、履歴がありません。")));
        lines("みなした事実: ", reasons.assumed());
        lines("不足する事実: ", reasons.missing());
    }

    private static String row(Explanation.UsedRow row) {
        String until = row.until() == null ? "" : LocalDate.parse(row.until()).minusDays(1) + "まで";
        String days = row.from() == null ? "" : row.from() + "から" + until;
        return row.table() + " " + row.code() + " " + row.name() + " " + row.value() + "（" + days + "、"
                + (row.derived() ? "告示から導出: " : "公式: ") + row.evidence() + "）";
    }

    private void claim(Explanation.ExplainedClaim claim) {
        text.append('\n');
        line(0, "合計");
        claim.sums().forEach(sum -> line(1, sum));
        text.append('\n');
        line(0, "患者の負担");
        claim.share()
                .forEach(step -> line(
                        1,
                        step.day() + " " + step.text() + (step.source().isEmpty() ? "" : "（" + step.source() + "）")));
        line(1, claim.patientText());
    }

    private void lines(String label, List<String> sentences) {
        sentences.forEach(sentence -> line(2, label + sentence));
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
