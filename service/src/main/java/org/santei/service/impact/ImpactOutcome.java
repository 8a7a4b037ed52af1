package org.santei.service.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.impact.ImpactFigures;

/**
 * What came of an order.
 *
 * @param before the law before
 * @param after the law after
 * @param nation how the mix stands to the nation; {@code null} for stored claims
 * @param figures the sums
 */
record ImpactOutcome(
        LawSide before, LawSide after, @Nullable Nation nation, ImpactFigures figures) {

    /**
     * One side of the change.
     *
     * @param edition name of the edition
     * @param revision revision of the fee schedule
     * @param month the month to which claims were moved; of stored claims the first month of the edition
     * @param rules hash of the release of rules
     */
    record LawSide(String edition, String revision, String month, String rules) {}

    /**
     * How the synthetic mix stands to the nation.
     *
     * @param visits visits (初診, 再診) of the acts drawn that were claimed in Japan in the fiscal year of the counts
     * @param acts all acts of the first edition that were claimed for outpatients
     * @param leftOut of these claimed with codes that one of the two editions does not have; they are not drawn
     */
    record Nation(long visits, long acts, long leftOut) {

        /** By how much sums over the mix are multiplied for the nation in a year. */
        double factor(long visitsOfMix) {
            return visitsOfMix == 0 ? 0 : (double) visits / visitsOfMix;
        }
    }

    /** The same without the explanations of the claims that move most. */
    ImpactOutcome withoutMovers() {
        return new ImpactOutcome(
                before,
                after,
                nation,
                new ImpactFigures(
                        figures.counts(),
                        figures.total(),
                        figures.undecided(),
                        figures.breakdowns(),
                        figures.distribution(),
                        List.of()));
    }
}
