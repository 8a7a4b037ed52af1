package org.santei.engine.calculation;

/**
 * What became of one line.
 *
 * @param code code of the official master
 * @param outcome paid, refused or undecided
 * @param rule id of the rule that decided
 */
public record LineResult(String code, Outcome outcome, String rule) {}
