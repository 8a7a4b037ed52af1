package org.santei.engine.claim;

import org.jspecify.annotations.Nullable;

/**
 * One payer on the claim and the figures that the input gave for it.
 *
 * @param payer its place in the order of the claim
 * @param billedPoints total points (合計点数) written into the input; {@code null} when absent or stripped
 */
public record Coverage(Payer payer, @Nullable Integer billedPoints) {}
