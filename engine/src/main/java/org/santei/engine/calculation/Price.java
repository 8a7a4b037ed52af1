package org.santei.engine.calculation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points of one count of a group.
 *
 * @param points whole points; {@code null} when they cannot be said
 * @param missing what is needed to say them; empty when they are known
 */
record Price(@Nullable Integer points, List<String> missing) {

    static Price of(int points) {
        return new Price(points, List.of());
    }

    static Price unknown(String missing) {
        return new Price(null, List.of(missing));
    }

    /** The points of both; unknown when those of either are. */
    Price plus(Price other) {
        if (points == null || other.points == null) {
            return new Price(
                    null,
                    Stream.concat(missing.stream(), other.missing.stream()).toList());
        }
        return of(Math.addExact(points, other.points));
    }
}
