package org.santei.engine.tables;

import java.time.LocalDate;

/**
 * How far back an answer had to look.
 *
 * @param code the code whose earlier claims count, 9 digits
 * @param from the first day that counts
 * @param until the day after the last, the first of the month of the claim
 * @param known whether the claim carried all of that time
 */
public record LookBack(String code, LocalDate from, LocalDate until, boolean known) {}
