package org.santei.engine.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis on the claim.
 *
 * @param code code of the official disease master (傷病名コード), 7 digits
 * @param since first day of treatment; {@code null} when the claim does not say
 */
public record Diagnosis(String code, @Nullable LocalDate since) {}
