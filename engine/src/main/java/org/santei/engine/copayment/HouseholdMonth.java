package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/**
 * What the members of one household, insured by the same insurer, paid in a month (世帯合算, 健康保険法施行令第41条).
 *
 * @param month the calendar month
 * @param classUnder70 income class of the household for treatment under 70 and for the whole; {@code null} when unknown
 * @param classFrom70 income class for treatment from 70 on; {@code null} when nobody is so old
 * @param multiple whether the lower limit from the fourth month on holds (多数回該当)
 * @param bills what was paid
 */
public record HouseholdMonth(
        YearMonth month,
        @Nullable String classUnder70,
        @Nullable String classFrom70,
        boolean multiple,
        List<Bill> bills) {

    public HouseholdMonth {
        bills = List.copyOf(bills);
    }

    /**
     * What one person was left to pay at one institution; stays and visits, medicine and dentistry apart.
     *
     * @param person tells persons apart; any number
     * @param age on which side of 70 years
     * @param outpatient whether these were visits
     * @param costYen total cost, 10/10
     * @param leftYen left to pay after the limit at the institution; under a public fund what the patient still has to pay
     * @param shareYen the statutory share, which decides whether treatment under 70 is summed
     * @param turning75 whether it falls into the month of the 75th birthday (75歳到達時特例対象療養)
     */
    public record Bill(
            int person, AgeBand age, boolean outpatient, long costYen, long leftYen, long shareYen, boolean turning75) {

        /** Whether the share is high enough to be summed under 70 (第41条第1項第1号: 二万千円, 一万五百円). */
        boolean isSummed() {
            return shareYen >= MonthlySum.SUMMED_FROM / (turning75 ? 2 : 1);
        }
    }
}
