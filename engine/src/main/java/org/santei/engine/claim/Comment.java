package org.santei.engine.claim;

/**
 * A comment on the claim (コメント). Its text is not kept: it may name the patient.
 *
 * @param line line of the input file, from 1; for other inputs 0
 * @param code code of the official comment master, 9 digits
 */
public record Comment(int line, String code) {}
