package org.santei.service.release;

/**
 * What an answer rested on, but for the engine build.
 *
 * @param edition name of the edition
 * @param rules hash of the rule release
 * @param shares hash of the rule release about who pays; empty when none had begun
 * @param tables hash of the table snapshot
 * @param shareTables hash of the tables of what patients pay
 */
public record Foundation(String edition, String rules, String shares, String tables, String shareTables) {}
