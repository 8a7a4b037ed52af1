package org.santei.feetables.copayment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A monthly limit of what is left to pay (高額療養費算定基準額).
 *
 * @param incomeClass income class (所得区分), or the kind of treatment that has a limit of its own
 * @param scope what it covers
 * @param baseYen yen of the month
 * @param thresholdYen total cost in yen above which the limit grows; {@code null} when it does not
 * @param percent by how much of the cost above the threshold it grows, 1 or 10 percent
 * @param multipleYen yen from the fourth month on (多数回該当); {@code null} when there is no such limit
 * @param annualYen yen of a year from August to July (年間上限); {@code null} when there is none
 * @param grounds what it rests on
 */
public record HighCostLimit(
        String incomeClass,
        LimitScope scope,
        int baseYen,
        @Nullable Integer thresholdYen,
        int percent,
        @Nullable Integer multipleYen,
        @Nullable Integer annualYen,
        Grounds grounds) {

    private static final int HUNDRED = 100;

    /** What an answer that rests on it says of it, in Japanese; empty when it stands in the text of the law. */
    public Optional<String> doubt() {
        return grounds.verification() == Verification.VERIFIED
                ? Optional.empty()
                : Optional.of("高額療養費算定基準額「" + incomeClass + "」: "
                        + grounds.verification().words() + "（" + grounds.source() + "）");
    }

    /**
     * The limit in yen.
     *
     * @param costYen total cost of the month, 10/10, in yen
     * @param multiple whether the lower limit from the fourth month on holds (多数回該当)
     * @param halved whether it is a month of the 75th birthday (75歳到達月, 施行令第42条第4項), in which two insurers pay
     */
    public long yen(long costYen, boolean multiple, boolean halved) {
        int half = halved && scope != LimitScope.RELIEF ? 2 : 1;
        if (multiple && multipleYen != null) {
            return multipleYen / half;
        }
        long limit = baseYen / half;
        if (thresholdYen != null) {
            long above = Math.max(0, costYen - thresholdYen / half);
            limit += (2 * above * percent + HUNDRED) / (2 * HUNDRED);
        }
        return limit;
    }
}
