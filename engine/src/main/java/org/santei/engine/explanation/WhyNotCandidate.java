package org.santei.engine.explanation;

import java.util.Comparator;
import java.util.List;

/**
 * How a code stands to a claim in one place where it could stand.
 *
 * @param status paid, earned, claimable, undecided or refused
 * @param day day of the month; 0 when the claim tells none
 * @param line number of the line that bills it, or would
 * @param hindrances what stands in the way, the first one first
 * @param assumed facts that were taken for granted
 * @param displaced lines that would no longer be paid
 */
record WhyNotCandidate(
        WhyNotStatus status,
        int day,
        int line,
        List<Hindrance> hindrances,
        List<String> assumed,
        List<Integer> displaced) {

    /** The nearest to being paid first: fewest things in the way, and of the first of them most conditions met. */
    static final Comparator<WhyNotCandidate> NEAREST = Comparator.comparing(WhyNotCandidate::status)
            .thenComparingInt(WhyNotCandidate::failing)
            .thenComparingInt(candidate -> candidate.hindrances().size())
            .thenComparingInt(candidate -> -candidate.holding())
            .thenComparingInt(candidate -> candidate.displaced().size())
            .thenComparingInt(WhyNotCandidate::day);

    /** Whether nothing stands in the way and nothing else is lost: no other place can be better. */
    boolean isFree() {
        return hindrances.isEmpty() && displaced.isEmpty();
    }

    private int failing() {
        return hindrances.stream()
                .filter(Hindrance::isOfAward)
                .mapToInt(Hindrance::failing)
                .sum();
    }

    private int holding() {
        return hindrances.isEmpty() ? 0 : hindrances.get(0).holding();
    }
}
