package org.santei.feetables.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.TableRow;

/** Days as the official files write them. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{6}");

    private Dates() {}

    /** The day in a column; {@code null} when the column is 0 or says no day. */
    static @Nullable LocalDate day(TableRow row, int column) {
        String text = column == 0 ? "" : row.fields().get(column - 1);
        if (!DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
