package org.santei.engine.calculation;

/**
 * What became of one line.
 *
 * @param code code of the official master
 * @param outcome paid, refused or undecided
 * @param rule id of the rule that decided
 * @param row the row of the official tables that the rule enforced; empty when it enforced none
 */
public record LineResult(String code, Outcome outcome, String rule, String row) {}
