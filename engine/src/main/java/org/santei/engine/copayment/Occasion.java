package org.santei.engine.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Treatment that is paid for at one time by the same payers.
 *
 * @param number its number in the month, from 1
 * @param date the day
 * @param points points charged to these payers
 * @param insured index of the insurance, from 0; {@code null} when funds pay alone
 * @param funds indexes of the funds from 0, in the order in which they pay
 * @param kind what kind of visit it is
 * @param visit number of the visit; occasions with the same number are one visit for limits and counts
 * @param treatmentDay whether it counts as a day of treatment (実日数)
 */
public record Occasion(
        int number,
        LocalDate date,
        long points,
        @Nullable Integer insured,
        List<Integer> funds,
        VisitKind kind,
        int visit,
        boolean treatmentDay) {

    public Occasion {
        funds = List.copyOf(funds);
    }

    /** Total cost in yen, 10/10. */
    public long costYen() {
        return points * 10;
    }
}
