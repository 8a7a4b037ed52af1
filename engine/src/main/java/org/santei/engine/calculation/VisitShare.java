package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.List;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.OccasionShare;

/**
 * What the patient pays of the treatment of a day that the same payers take part in; of a stay, of that of the month.
 *
 * @param day the day; of a stay the first one
 * @param payers who takes part, in claim order
 * @param points points of the day, or of the stay in the month
 * @param exactYen what the patient pays to the yen, after any reduction
 * @param yen what is collected at the counter
 * @param steps the arithmetic from the total to what is collected
 */
public record VisitShare(
        LocalDate day, List<Payer> payers, long points, long exactYen, long yen, List<OccasionShare.Step> steps) {}
