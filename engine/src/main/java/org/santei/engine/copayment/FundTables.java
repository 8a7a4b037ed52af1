package org.santei.engine.copayment;

import java.util.List;
import org.santei.engine.claim.FundLimits;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.Verification;

/**
 * Which terms a fund can have when nobody told them: the ways of the first table that knows it, else what the certificate
 * says. Safe for use by many threads.
 */
public final class FundTables {

    private final List<FundWays> schemes;

    /**
     * @param schemes what knows public funds; a fund is taken in the ways of the first one that knows it
     */
    public FundTables(List<FundWays> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    /** With the tables of this build. */
    public static FundTables packaged() {
        return new FundTables(List.of(new NationalWays(NationalSchemes.read()), new LocalWays(LocalSchemes.read())));
    }

    /** Every way in which a fund may charge; empty when no table knows it and no certificate is told. */
    public List<FundWay> of(FundQuestion fund) {
        for (FundWays each : schemes) {
            List<FundWay> ways = each.of(fund);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        if (fund.told().equals(FundLimits.UNKNOWN)) {
            return List.of();
        }
        return PlainTerms.of(fund.told(), fund).stream()
                .map(terms -> new FundWay("受給者証", "", Verification.VERIFIED, terms, null))
                .toList();
    }
}
