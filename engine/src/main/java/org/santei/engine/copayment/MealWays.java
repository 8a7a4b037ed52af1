package org.santei.engine.copayment;

import java.util.List;

/** What knows whether public funds pay for meals of a stay. */
public interface MealWays {

    /** What a fund may leave to pay of the standard amounts; empty when the fund is not known. */
    List<MealTerms> of(FundQuestion fund);
}
