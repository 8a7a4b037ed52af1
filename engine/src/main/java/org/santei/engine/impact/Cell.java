package org.santei.engine.impact;

/**
 * Sums over some claims.
 *
 * @param name whose, in Japanese
 * @param claims how many claims
 * @param winners of these with more points after the change
 * @param losers of these with fewer
 * @param before sums before the change
 * @param after sums after it
 */
public record Cell(String name, long claims, long winners, long losers, Measures before, Measures after) {

    /** Sums of nothing. */
    static Cell empty(String name) {
        return new Cell(name, 0, 0, 0, Measures.ZERO, Measures.ZERO);
    }

    /** Sums with one more claim. */
    Cell plus(Measures was, Measures is) {
        long more = is.points() - was.points();
        return new Cell(
                name,
                claims + 1,
                winners + (more > 0 ? 1 : 0),
                losers + (more < 0 ? 1 : 0),
                before.plus(was),
                after.plus(is));
    }

    /** Both together, under the name of this one. */
    Cell plus(Cell other) {
        return new Cell(
                name,
                claims + other.claims,
                winners + other.winners,
                losers + other.losers,
                before.plus(other.before),
                after.plus(other.after));
    }

    /** Points after less points before. */
    public long points() {
        return after.points() - before.points();
    }

    /** Yen after less yen before. */
    public long yen() {
        return after.yen() - before.yen();
    }
}
