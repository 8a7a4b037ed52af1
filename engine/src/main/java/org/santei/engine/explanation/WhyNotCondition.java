package org.santei.engine.explanation;

import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;

/**
 * One condition of a rule, as the claim answers it.
 *
 * @param needed what the rule asks for, a Japanese sentence
 * @param said what is the case, a Japanese sentence; the same as {@code needed} when it holds or is open
 * @param answered whether it holds
 */
public record WhyNotCondition(String needed, String said, Answered answered) {

    static WhyNotCondition of(ConditionReading reading) {
        return new WhyNotCondition(reading.needed() + "。", reading.said() + "。", reading.answered());
    }
}
