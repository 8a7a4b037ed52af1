package org.santei.engine.calculation;

import org.santei.feetables.store.Evidence;

/**
 * A row that was taken from the words of the notice, because the official file is not at hand.
 *
 * @param code nine digits
 * @param confidence how far it is to be trusted
 * @param evidence the place in the notice, in Japanese
 */
public record DerivedValue(String code, Evidence.Confidence confidence, String evidence) {}
