package org.santei.engine.calculation;

/** What Santei says to one claim: a calculation, or why there is none. */
public sealed interface Answer permits Calculation, NotCalculated {

    /** Number of the claim in its input (レセプト番号). */
    String receipt();
}
