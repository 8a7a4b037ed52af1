package org.santei.engine.calculation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one count of a group is worth.
 *
 * @param points whole points; {@code null} when they cannot be said
 * @param yen whole yen of items that the fee schedule values in yen (点数識別 1), beside the points
 * @param missing what is needed to say them; empty when they are known
 */
record Price(@Nullable Integer points, int yen, List<String> missing) {

    static Price of(int points) {
        return new Price(points, 0, List.of());
    }

    static Price unknown(String missing) {
        return new Price(null, 0, List.of(missing));
    }

    static Price undecided() {
        return new Price(null, 0, List.of());
    }

    /** The worth of both; unknown when that of either is. */
    Price plus(Price other) {
        if (points == null || other.points == null) {
            return new Price(
                    null,
                    0,
                    Stream.concat(missing.stream(), other.missing.stream()).toList());
        }
        return new Price(Math.addExact(points, other.points), Math.addExact(yen, other.yen), List.of());
    }
}
