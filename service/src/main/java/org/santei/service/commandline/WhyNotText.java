package org.santei.service.commandline;

import org.santei.engine.explanation.WhyNot;
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.engine.explanation.WhyNotCondition;
import org.santei.engine.explanation.WhyNotObstacle;
import org.santei.engine.rulebase.Answered;

/** Writes why a claim does not have a code for a person who reads a terminal. */
final class WhyNotText {

    private WhyNotText() {}

    /** The whole answer, each line ended. */
    static String text(WhyNotAnswer answer) {
        StringBuilder text = new StringBuilder(line(answer.asked()));
        for (WhyNotObstacle obstacle : answer.asked().obstacles()) {
            text.append(obstacle(obstacle));
        }
        for (WhyNot other : answer.family()) {
            text.append(line(other));
        }
        return text.toString();
    }

    private static String line(WhyNot answer) {
        return answer.code() + " " + answer.sentence() + answer.remedy() + '\n';
    }

    private static String obstacle(WhyNotObstacle obstacle) {
        StringBuilder text = new StringBuilder("  " + obstacle.sentence());
        if (!obstacle.requirement().isEmpty()) {
            text.append("根拠: ").append(obstacle.rule()).append(' ').append(obstacle.requirement());
        }
        if (!obstacle.source().isEmpty()) {
            text.append(" [").append(obstacle.source()).append(']');
        }
        if (!obstacle.row().isEmpty()) {
            text.append(" 行: ").append(obstacle.row());
        }
        text.append('\n');
        for (WhyNotCondition condition : obstacle.conditions()) {
            text.append("    ")
                    .append(mark(condition.answered()))
                    .append(' ')
                    .append(condition.needed())
                    .append('\n');
        }
        return text.toString();
    }

    private static String mark(Answered answered) {
        return switch (answered) {
            case YES -> "○";
            case NO -> "×";
            case OPEN -> "？";
        };
    }
}
