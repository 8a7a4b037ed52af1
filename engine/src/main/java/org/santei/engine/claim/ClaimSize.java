package org.santei.engine.claim;

/**
 * How much work a claim is. What was done on one day is held against each other, so that lines that are all repeated every day cost
 * the square of their number. The limit is counted, not timed: the same claim is taken or refused on every machine.
 */
public final class ClaimSize {

    /**
     * Most pairs of lines that fall on the same day. 300 lines on each day of a month are 2.8 million; what is beyond takes more than
     * some seconds.
     */
    public static final long MOST_PAIRS = 5_000_000;

    private ClaimSize() {}

    /** Whether a claim has more lines on the same days than are calculated. */
    public static boolean isTooLarge(Claim claim) {
        long[] lines = new long[32];
        for (LineGroup group : claim.groups()) {
            if (group.days().isEmpty()) {
                lines[0] += group.lines().size();
            } else {
                for (int day : group.days().keySet()) {
                    lines[day] += group.lines().size();
                }
            }
        }
        long pairs = 0;
        for (long ofDay : lines) {
            pairs += ofDay * ofDay;
        }
        return pairs > MOST_PAIRS;
    }
}
