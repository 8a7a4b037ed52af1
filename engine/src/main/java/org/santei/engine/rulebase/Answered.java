package org.santei.engine.rulebase;

/** How what a rule asks was answered. */
public enum Answered {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** A fact that it asks for is missing. */
    OPEN
}
