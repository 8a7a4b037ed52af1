package org.santei.feetables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one code by service date, as epoch days so that a look-up only compares numbers. */
final class DatedItems {

    private final FeeItem[] rows;
    private final long[] from;
    private final long[] until;
    private final List<Validity> lost;

    /**
     * @param items rows of one code, in any order; not empty
     * @param lost days on which the item stood in the schedule, by a row that is not at hand
     * @throws IllegalArgumentException when two rows hold on the same day
     */
    DatedItems(List<FeeItem> items, List<Validity> lost) {
        this.lost = List.copyOf(lost);
        rows = items.stream()
                .sorted(Comparator.comparing(item -> item.validity().from()))
                .toArray(FeeItem[]::new);
        from = new long[rows.length];
        until = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            from[i] = rows[i].validity().from().toEpochDay();
            until[i] = rows[i].validity().until().toEpochDay();
            if (i > 0 && from[i] < until[i - 1]) {
                throw new IllegalArgumentException("Two rows of " + rows[i].code() + " hold on "
                        + rows[i].validity().from());
            }
        }
    }

    @Nullable
    FeeItem on(long epochDay) {
        // Newest first: most claims are of the present.
        for (int i = rows.length - 1; i >= 0; i--) {
            if (epochDay >= from[i]) {
                return epochDay < until[i] ? rows[i] : null;
            }
        }
        return null;
    }

    Standing standing(LocalDate day) {
        long epochDay = day.toEpochDay();
        if (on(epochDay) != null) {
            return Standing.IN_FORCE;
        }
        for (Validity days : lost) {
            if (days.contains(day)) {
                return Standing.UNKNOWN;
            }
        }
        return epochDay < from[rows.length - 1] ? Standing.NOT_YET : Standing.ENDED;
    }
}
