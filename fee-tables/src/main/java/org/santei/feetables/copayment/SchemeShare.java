package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/**
 * What the patient pays of treatment under a scheme. All that are given hold together; {@code null} stands for a figure that
 * the list sets to 0, which means none, or that cannot be read ({@link LocalScheme#doubts()} tells). That a limit of a day
 * times a count of a month is the limit of the month wherever all three are given supports the reading of the counts.
 *
 * @param kind whether the patient pays; {@code null} when the column is empty
 * @param ratePercent the patient's part of the cost in percent, 1 to 100, instead of that of the insurance (1回負担割合)
 * @param fixedYen a fixed sum for each visit (1回固定額), yen; in the lists always equal to the limit of a visit
 * @param visitLimitYen at most this for each visit (1回上限額), yen
 * @param dayLimitYen at most this for each day (1日上限額), yen
 * @param dayCount only the first so many visits of a day are charged (1日上限回数)
 * @param monthLimitYen at most this in a month (1月院内上限額; 1月上限額 of a stay), yen
 * @param outsideMonthLimitYen the same 院外 (1月院外上限額), yen; whether 院内 and 院外 tell drugs dispensed by the clinic from
 *     prescriptions, or the clinic from other institutions, is not verified. Never given for a stay
 * @param monthCount only the first so many visits, or days where there is a limit of a day, of a month are charged
 *     (1月上限回数)
 * @param drug 薬剤負担; {@code null} for a stay and for an empty column
 */
public record SchemeShare(
        @Nullable ShareKind kind,
        @Nullable Integer ratePercent,
        @Nullable Integer fixedYen,
        @Nullable Integer visitLimitYen,
        @Nullable Integer dayLimitYen,
        @Nullable Integer dayCount,
        @Nullable Integer monthLimitYen,
        @Nullable Integer outsideMonthLimitYen,
        @Nullable Integer monthCount,
        @Nullable DrugShare drug) {

    /** Whether the patient is refunded later and the scheme pays nothing at the till, as far as the list is understood. */
    public boolean isRefundedLater() {
        return kind == ShareKind.FIXED && Integer.valueOf(100).equals(ratePercent);
    }

    /** Whether neither a rate nor a limit nor a fixed sum is given. */
    public boolean isWithoutFigures() {
        return ratePercent == null
                && fixedYen == null
                && visitLimitYen == null
                && dayLimitYen == null
                && monthLimitYen == null
                && outsideMonthLimitYen == null;
    }
}
