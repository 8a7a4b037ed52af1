package org.santei.feetables.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient pays under a national public fund.
 *
 * @param patientPercent the most that the patient pays of the total cost, in percent, 0 to 100; where the statutory share is
 *     less, that is what the patient pays. {@code null}: whatever those before the fund leave, up to the limit
 * @param cap what sets the limit of a month
 * @param capYen the limits that the master names, in yen, rising; a certificate may name others, as of families with several
 *     patients. Empty when it names none
 * @param capByDay whether the limit shrinks with the days of a month in which the fund begins or ends
 * @param uninsuredPercent what the fund pays of the cost of a patient without insurance, in percent, 0 to 100
 * @param welfarePercent what it pays of the cost of a person on public assistance without insurance, in percent, the rest
 *     being paid by 医療扶助; {@code null} when it takes no such person
 */
public record NationalShare(
        @Nullable Integer patientPercent,
        FundCap cap,
        List<Integer> capYen,
        boolean capByDay,
        int uninsuredPercent,
        @Nullable Integer welfarePercent) {}
