package org.santei.engine.impact;

import java.util.List;

/**
 * What a change of the law does to the claims of a corpus.
 *
 * @param counts what became of the claims
 * @param total sums over the compared claims
 * @param undecided points of what is decided in claims that were not compared, on each side; not in {@code total}
 * @param breakdowns the same by each dimension
 * @param distribution how much claims change
 * @param movers the claims that move most, at most 50
 */
public record ImpactFigures(
        Counts counts,
        Cell total,
        Cell undecided,
        List<Breakdown> breakdowns,
        List<DistributionStep> distribution,
        List<Mover> movers) {}
