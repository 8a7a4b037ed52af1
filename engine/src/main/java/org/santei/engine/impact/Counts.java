package org.santei.engine.impact;

/**
 * What became of the claims of a corpus.
 *
 * @param total claims
 * @param compared of these compared: nothing is left undecided on either side
 * @param undecided of these not compared, because a line is undecided on one side or both
 * @param failed of these not calculated on one side or both
 * @param visits visits (初診, 再診) of all that were calculated
 * @param refusedBefore lines that were refused before the change
 * @param refusedAfter lines that were refused after it
 * @param undecidedBefore lines that were undecided before the change
 * @param undecidedAfter lines that were undecided after it
 */
public record Counts(
        long total,
        long compared,
        long undecided,
        long failed,
        long visits,
        long refusedBefore,
        long refusedAfter,
        long undecidedBefore,
        long undecidedAfter) {

    static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Counts FAILED = new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                total + other.total,
                compared + other.compared,
                undecided + other.undecided,
                failed + other.failed,
                visits + other.visits,
                refusedBefore + other.refusedBefore,
                refusedAfter + other.refusedAfter,
                undecidedBefore + other.undecidedBefore,
                undecidedAfter + other.undecidedAfter);
    }
}
