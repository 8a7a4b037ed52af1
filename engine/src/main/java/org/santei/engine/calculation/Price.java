package org.santei.engine.calculation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one count of a group is worth.
 *
 * @param points whole points; {@code null} when they cannot be said
 * @param yen whole yen of items that the fee schedule values in yen (点数識別 1), beside the points
 * @param selfPaid whole yen with tax that the patient pays beside the insurance (特別の料金); {@code null} when they cannot be
 *     said
 * @param missing what is needed to say the points; empty when they are known
 */
record Price(@Nullable Integer points, int yen, @Nullable Integer selfPaid, List<String> missing) {

    static Price of(int points) {
        return new Price(points, 0, 0, List.of());
    }

    static Price unknown(String missing) {
        return new Price(null, 0, 0, List.of(missing));
    }

    static Price undecided() {
        return new Price(null, 0, 0, List.of());
    }

    /** The same beside another amount that the patient pays. */
    Price withSelfPaid(@Nullable Integer newSelfPaid) {
        return new Price(points, yen, newSelfPaid, missing);
    }

    /** The worth of both; unknown when that of either is. */
    Price plus(Price other) {
        Integer paid = selfPaid == null || other.selfPaid == null
                ? null
                : Integer.valueOf(Math.addExact(selfPaid, other.selfPaid));
        if (points == null || other.points == null) {
            return new Price(
                    null,
                    0,
                    paid,
                    Stream.concat(missing.stream(), other.missing.stream()).toList());
        }
        return new Price(Math.addExact(points, other.points), Math.addExact(yen, other.yen), paid, List.of());
    }
}
