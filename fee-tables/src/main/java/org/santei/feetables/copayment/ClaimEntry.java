package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/**
 * How a scheme appears on the claim.
 *
 * @param printing on which claims; {@code null} when the list cannot be read there
 * @param toTenYen whether the patient's part is rounded half up to 10 yen on the claim (レセプト負担金額 1) or written to the
 *     yen (2); {@code null} when the list cannot be read there
 * @param belowLimit the code of レセプト記載 as published, 0 or 1: whether a part below the limit is written. What 0 and 1 do is
 *     not verified: the one public source for it knows 1 and 2 only. {@code null} when the list cannot be read there
 */
public record ClaimEntry(
        @Nullable ClaimPrinting printing,
        @Nullable Boolean toTenYen,
        @Nullable Integer belowLimit) {}
