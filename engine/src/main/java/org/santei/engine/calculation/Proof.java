package org.santei.engine.calculation;

/**
 * What an answer rests on: the same input under the same identifiers gives the same answer.
 *
 * @param rules hash of the rule release
 * @param tables hash of the table snapshot
 * @param engine build of the engine
 * @param input hash of the claim
 */
public record Proof(String rules, String tables, String engine, String input) {}
