package org.santei.service.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param field path of the field, such as {@code groups[0].lines[1].code}; empty when it is the whole input
 * @param message what is wrong and what to do, in Japanese
 */
public record FieldError(String field, String message) {}
