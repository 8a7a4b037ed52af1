package org.santei.engine.claim;

/** Who takes part in paying a line: the health insurance and up to four public funds (公費) in claim order. */
public enum Payer {
    INSURANCE,
    PUBLIC1,
    PUBLIC2,
    PUBLIC3,
    PUBLIC4
}
