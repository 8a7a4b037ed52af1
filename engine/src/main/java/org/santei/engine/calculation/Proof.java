package org.santei.engine.calculation;

/**
 * What an answer rests on: the same input under the same identifiers gives the same answer. Hashes are SHA-256, in 64
 * hexadecimal digits.
 *
 * @param rules hash of the rule release of the edition
 * @param shares hash of the rule release about who pays in the month; empty when none was asked
 * @param tables hash of the table snapshot
 * @param shareTables hash of the tables of what patients pay; empty when none was asked
 * @param engine build of the engine ({@link EngineBuild})
 * @param input hash of the claim
 */
public record Proof(String rules, String shares, String tables, String shareTables, String engine, String input) {}
