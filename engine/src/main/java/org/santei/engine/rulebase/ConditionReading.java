package org.santei.engine.rulebase;

/**
 * One condition of a rule, and how a fact answers it.
 *
 * @param needed what has to be true, a Japanese predicate without 。
 * @param said what is true, a Japanese predicate without 。; the same as {@code needed} when it holds or is open
 * @param answered how it was answered
 * @param missing what must be known to answer; empty unless it is open
 */
public record ConditionReading(String needed, String said, Answered answered, String missing) {}
