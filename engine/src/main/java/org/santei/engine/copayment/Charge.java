package org.santei.engine.copayment;

import java.util.Set;
import org.santei.engine.claim.Payer;

/**
 * Points that the same payers are charged on a day.
 *
 * @param day day of the month, 1 to 31; 0 when the claim does not say
 * @param payers who takes part (負担区分); never empty
 * @param points points of the day
 */
public record Charge(int day, Set<Payer> payers, long points) {

    public Charge {
        payers = Payer.setOf(payers);
    }
}
