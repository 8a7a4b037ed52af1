package org.santei.engine.corpus;

import java.time.YearMonth;
import org.santei.engine.claim.Claim;

/** Claims of patients who never were, each made from its number alone. Safe for use by many threads. */
public interface ClaimMix {

    /**
     * A claim of the mix.
     *
     * @param number which one; any number
     * @param month its month
     */
    Claim claim(long number, YearMonth month);
}
