package org.santei.engine.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One code inside a group.
 *
 * @param number line of the input file, from 1; for other inputs the position of the line in the claim
 * @param kind act, drug or material
 * @param code code of the official master, 9 digits
 * @param quantity quantity (数量データ) in the unit of the code, or amount used; {@code null} when not given
 */
public record Line(
        int number, LineKind kind, String code, @Nullable BigDecimal quantity) {}
