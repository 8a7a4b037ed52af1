package org.santei.feetables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;

/**
 * What the tables say of a code on a service date, by what was known on a day.
 *
 * @param code nine digits
 * @param item the master that it stands in; {@code null} when it stands in none
 * @param name the short name; {@code null} when the code is in no table
 * @param standing how it stands
 * @param kind what its value counts; {@code null} unless it is in force
 * @param value points, yen, percent by {@code kind}; {@code null} unless it is in force
 * @param from the first day of the row that holds, of the last one that held, or of the first one that will hold
 * @param until the day after the last day of that row; {@code null} when no end is known
 * @param file the file that the row is from; {@code null} when the tables cannot say anything
 * @param evidence how well the answer is founded; {@code null} when the tables cannot say anything
 */
public record ItemAnswer(
        String code,
        @Nullable ItemKind item,
        @Nullable String name,
        Standing standing,
        @Nullable ValueKind kind,
        @Nullable BigDecimal value,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable SourceFile file,
        @Nullable Evidence evidence) {

    static ItemAnswer unknown(String code, @Nullable ItemKind item, @Nullable String name) {
        return new ItemAnswer(code, item, name, Standing.UNKNOWN, null, null, null, null, null, null);
    }
}
