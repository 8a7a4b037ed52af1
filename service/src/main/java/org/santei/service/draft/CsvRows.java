package org.santei.service.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;

/**
 * One of the two tables beside the rules, line by line: name, value, first day, day after the last (empty: open), source.
 *
 * @param head first line
 * @param rows the rows, in order
 */
record CsvRows(String head, List<Row> rows) {

    private static final int COLUMNS = 5;
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PLAIN = Pattern.compile("[^,\"\\p{Cntrl}]{1,200}");
    private static final Pattern SOURCE = Pattern.compile("[^\"\\p{Cntrl}]{1,500}");

    /**
     * A row.
     *
     * @param name name of the threshold or set
     * @param value value of the threshold, or code of the set
     * @param from first day
     * @param until day after the last; empty when nothing ends it yet
     * @param source clause
     */
    record Row(String name, String value, String from, String until, String source) {

        public String line() {
            return String.join(",", name, value, from, until, source);
        }

        Row ending(String day) {
            return new Row(name, value, from, day, source);
        }

        /** Whether it holds on a day or later. */
        boolean holdsFrom(String day) {
            return until.isEmpty() || until.compareTo(day) > 0;
        }
    }

    /** The rows of a text; a line that is no row is left out. */
    static CsvRows of(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] fields = line.split(",", COLUMNS);
            if (fields.length == COLUMNS) {
                rows.add(new Row(fields[0], fields[1], fields[2], fields[3], fields[4]));
            }
        }
        return new CsvRows(lines.isEmpty() ? "" : lines.get(0), List.copyOf(rows));
    }

    /** The text of the table. */
    String text() {
        StringBuilder text = new StringBuilder(head).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    /** The rows of a name. */
    List<Row> named(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    /** The names, each once, in order. */
    List<String> names() {
        return rows.stream().map(Row::name).distinct().toList();
    }

    /** The row of a name that holds on a day; {@code null} when none does. */
    @Nullable
    Row on(String name, String day) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.from().compareTo(day) <= 0 && row.holdsFrom(day))
                .findFirst()
                .orElse(null);
    }

    /**
     * The table with another value of a name from a day: what holds on that day ends there, what would begin later goes, and a row that
     * begins on the very day is taken back.
     */
    CsvRows changedFrom(String name, String value, String day, String source) {
        List<Row> changed = new ArrayList<>();
        int place = 0;
        for (Row row : rows) {
            if (!row.name().equals(name)) {
                changed.add(row);
                continue;
            }
            if (row.from().compareTo(day) < 0) {
                changed.add(row.holdsFrom(day) ? row.ending(day) : row);
            }
            place = changed.size();
        }
        changed.add(place == 0 ? changed.size() : place, new Row(name, value, day, "", source));
        return new CsvRows(head, List.copyOf(changed));
    }

    /** The table with one more row, behind the last of its name. */
    CsvRows with(Row row) {
        List<Row> changed = new ArrayList<>(rows);
        int place = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(row.name())) {
                place = i + 1;
            }
        }
        changed.add(place, row);
        return new CsvRows(head, List.copyOf(changed));
    }

    /** The table in which a row ends on a day; a row that would never hold goes. */
    CsvRows ended(Row row, String day) {
        List<Row> changed = new ArrayList<>(rows);
        int place = changed.indexOf(row);
        if (place >= 0) {
            changed.remove(place);
            if (row.from().compareTo(day) < 0) {
                changed.add(place, row.ending(day));
            }
        }
        return new CsvRows(head, List.copyOf(changed));
    }

    /**
     * Refuses what no row may hold.
     *
     * @param value form of the value
     * @param hint how to write the value
     * @throws org.santei.service.problem.ProblemException with every field that is wrong
     */
    static void check(Row row, Pattern value, String hint) {
        FieldErrors errors = new FieldErrors();
        if (!PLAIN.matcher(row.name()).matches()) {
            errors.add("name", "名前は1字以上200字までで、コンマと引用符を使わずに書いてください。");
        }
        if (!value.matcher(row.value()).matches()) {
            errors.add("value", hint);
        }
        if (!isDay(row.from())) {
            errors.add("from", "初日は暦にある日を YYYY-MM-DD で書いてください（例 2027-04-01）。");
        }
        if (!SOURCE.matcher(row.source()).matches()) {
            errors.add("source", "根拠の箇所を1字以上500字までで書いてください（例 令和8年告示第69号 別表第一 A001 注4）。");
        }
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
