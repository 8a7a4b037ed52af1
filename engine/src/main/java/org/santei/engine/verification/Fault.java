package org.santei.engine.verification;

import org.santei.engine.calculation.FindingType;

/**
 * A fault that was written into a file.
 *
 * @param receipt number of the claim
 * @param line line of the faulty file, from 1
 * @param code code of the official master that it is about; empty for none
 * @param type the type of the finding that it has to be found as
 * @param kind what was done
 * @param proof the rows of the official tables, or the figures, that make it a fault, in Japanese
 */
public record Fault(String receipt, int line, String code, FindingType type, FaultKind kind, String proof) {}
