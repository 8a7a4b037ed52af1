package org.santei.engine.ledger;

import org.jspecify.annotations.Nullable;

/** What is left of the points of drugs of which a code takes off the rest. */
public sealed interface Remainder {

    /**
     * So many per cent of them.
     *
     * @param percent 1 to 99
     */
    record Percent(int percent) implements Remainder {}

    /**
     * So many per cent of those of some drugs, which no table tells from the others.
     *
     * @param percent 1 to 99
     * @param drugs the drugs in words
     */
    record PercentOfSome(int percent, String drugs) implements Remainder {}

    /**
     * So many points.
     *
     * @param points 0 or more; {@code null} when the claim does not tell for how many days
     */
    record Points(@Nullable Integer points) implements Remainder {}
}
