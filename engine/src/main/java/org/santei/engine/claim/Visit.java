package org.santei.engine.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One visit, as far as the claim tells.
 *
 * @param day the day of the visit
 * @param timeClass its legal time class; {@code null} when unknown
 */
public record Visit(LocalDate day, @Nullable TimeClass timeClass) {}
