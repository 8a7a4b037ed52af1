package org.santei.engine.copayment;

import java.util.List;

/** Knows public funds by their numbers. */
public interface FundWays {

    /** Every way in which a fund may charge, as far as is told; empty when the scheme is not known. */
    List<FundWay> of(FundQuestion fund);
}
