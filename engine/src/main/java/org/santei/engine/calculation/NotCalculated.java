package org.santei.engine.calculation;

/**
 * A claim that could not be calculated.
 *
 * @param receipt number of the claim in its input; empty when it could not be read
 * @param error where and why
 */
public record NotCalculated(String receipt, InputError error) implements Answer {}
