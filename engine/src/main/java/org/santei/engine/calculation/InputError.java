package org.santei.engine.calculation;

/**
 * Why an input could not be used, and what to do.
 *
 * @param line line of the input file, from 1; 0 when the input has no lines
 * @param field name of the field in the words of the record specification
 * @param message what is wrong and what to do
 */
public record InputError(int line, String field, String message) {}
