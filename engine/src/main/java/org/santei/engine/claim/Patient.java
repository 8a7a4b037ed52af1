package org.santei.engine.claim;

import java.time.LocalDate;

/**
 * What the fee schedule asks of a patient.
 *
 * @param sex as recorded on the claim
 * @param birthDate first day of life
 */
public record Patient(Sex sex, LocalDate birthDate) {}
