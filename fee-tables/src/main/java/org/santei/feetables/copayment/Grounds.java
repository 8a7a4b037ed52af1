package org.santei.feetables.copayment;

/**
 * What a row rests on.
 *
 * @param source the clause, notice or page, in Japanese
 * @param verification how far the row was compared with it; of a row with several values that of the weakest
 */
public record Grounds(String source, Verification verification) {}
