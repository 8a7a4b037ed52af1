package org.santei.feetables.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.TableRow;

/**
 * A column of a row of the revision before that the notice changes: a standard, an age. A row that says neither this nor that
 * of before is one that nobody expected, and is left alone.
 *
 * @param code nine digits
 * @param column number of the column (項番)
 * @param before its text in the revision before
 * @param text its text from the notice
 * @param from the first day
 */
record NoticeColumn(String code, int column, String before, String text, LocalDate from) {

    /** Those of a list of {@link NoticeLayouts#COLUMNS}. */
    static List<NoticeColumn> of(List<TableRow> rows) {
        return rows.stream()
                .map(row -> new NoticeColumn(
                        row.fields().get(0),
                        row.whole(NoticeLayouts.COLUMNS.column(3)),
                        row.fields().get(3),
                        row.fields().get(4),
                        row.date(NoticeLayouts.COLUMNS.column(6), DateTimeFormatter.BASIC_ISO_DATE)))
                .toList();
    }

    /** Whether a row says what was said before. */
    boolean appliesTo(List<String> row) {
        return row.get(column - 1).equals(before);
    }

    /** A row with the column of the notice. */
    List<String> on(List<String> row) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column - 1, text);
        return changed;
    }
}
