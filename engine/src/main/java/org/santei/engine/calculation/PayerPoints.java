package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;

/**
 * Points of the lines in which a payer takes part.
 *
 * @param payer the payer
 * @param points sum over paid groups; {@code null} when none is paid and some are undecided
 */
public record PayerPoints(Payer payer, @Nullable Integer points) {}
