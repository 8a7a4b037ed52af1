package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.OfficialDigit;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/**
 * A table of data/copayment: UTF-8 with one header row, whose last columns are from, until, source and verified. Without a
 * first or last day a row has none that is known.
 */
final class CopaymentTable {

    private static final String DATED = """
            from      ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            until     ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            source    名300
            verified  verified|published|unverified
            """;
    private static final int DATED_COLUMNS = 4;

    private final String file;
    private final Layout layout;

    /**
     * @param name its name without folder and ending
     * @param title its name in Japanese
     * @param key the columns that name the subject of a row, the first day last: no two rows of a subject hold on one day
     * @param columns its columns before the last four, as {@link Layout#official} reads them
     */
    CopaymentTable(String name, String title, List<Integer> key, String columns) {
        this.file = "copayment/" + name + ".csv";
        this.layout = Layout.official(name, title, key, Layout.Dating.NONE, columns + DATED)
                .utf8(',');
    }

    /** Its name in the data folder. */
    String file() {
        return file;
    }

    /**
     * All rows, in file order.
     *
     * @throws FeeTableException naming the place of the first thing that is wrong, or that there is no such file
     */
    <T> List<T> read(DataFolder folder, Function<TableRow, T> reading) {
        List<TableRow> rows = new StrictCsv(file, layout, 1, false).read(folder.read(file));
        Map<String, List<Validity>> held = new HashMap<>();
        for (TableRow row : rows) {
            Validity validity = validity(row);
            List<Validity> others = held.computeIfAbsent(subject(row), subject -> new ArrayList<>());
            if (others.stream()
                    .anyMatch(other -> other.from().isBefore(validity.until())
                            && validity.from().isBefore(other.until()))) {
                throw row.failure(
                        layout.column(layout.width() - DATED_COLUMNS + 1), "a row before holds on the same days");
            }
            others.add(validity);
        }
        return rows.stream().map(reading).toList();
    }

    private String subject(TableRow row) {
        List<Integer> key = layout.key();
        return key.subList(0, key.size() - 1).stream()
                .map(column -> text(row, column))
                .collect(Collectors.joining("|"));
    }

    String text(TableRow row, int column) {
        return row.text(layout.column(column));
    }

    boolean flag(TableRow row, int column) {
        return text(row, column).equals("1");
    }

    int whole(TableRow row, int column) {
        return row.whole(layout.column(column));
    }

    @Nullable
    Integer wholeOrNone(TableRow row, int column) {
        return text(row, column).isEmpty() ? null : Integer.valueOf(whole(row, column));
    }

    /** A day, or {@code none} where none is written. */
    LocalDate day(TableRow row, int column, LocalDate none) {
        return text(row, column).isEmpty() ? none : row.date(layout.column(column), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    <E extends Enum<E> & OfficialDigit> E choice(TableRow row, int column, Class<E> type) {
        return row.choice(layout.column(column), type);
    }

    /** The choice behind one of several words of a field. */
    <E extends Enum<E> & OfficialDigit> E word(TableRow row, int column, Class<E> type, String word) {
        E choice = OfficialDigit.find(type, word);
        if (choice == null) {
            throw row.failure(layout.column(column), "'" + word + "' is no " + type.getSimpleName());
        }
        return choice;
    }

    Validity validity(TableRow row) {
        int from = layout.width() - DATED_COLUMNS + 1;
        LocalDate first = day(row, from, LocalDate.MIN);
        LocalDate end = day(row, from + 1, LocalDate.MAX);
        if (!first.isBefore(end)) {
            throw row.failure(layout.column(from + 1), "'" + end + "' leaves no day");
        }
        return new Validity(first, end);
    }

    Grounds grounds(TableRow row) {
        int source = layout.width() - 1;
        return new Grounds(text(row, source), choice(row, source + 1, Verification.class));
    }
}
