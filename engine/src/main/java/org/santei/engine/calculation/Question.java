package org.santei.engine.calculation;

/** What is asked of a claim. */
public enum Question {
    /** A coded claim is judged: awards confirm billed lines, an unbilled award is a finding and in no total. */
    VERIFY,
    /** From acts to payable lines: additions and judgement fees are derived. */
    CALCULATE
}
