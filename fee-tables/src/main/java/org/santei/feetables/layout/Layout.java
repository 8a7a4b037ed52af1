package org.santei.feetables.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An official file layout of one year: its columns in order and what they are for.
 *
 * @param id table and year, such as {@code y-2024}
 * @param title the official name of the file
 * @param charset how the file is encoded
 * @param separator what stands between two fields
 * @param columns all columns, in order
 * @param key the numbers of the columns that together name a row's subject; two rows of a file never share them
 * @param dating the columns that say when a row holds
 */
public record Layout(
        String id,
        String title,
        Charset charset,
        char separator,
        List<Column> columns,
        List<Integer> key,
        Dating dating) {

    // Not Shift_JIS, which lacks characters that the official files use.
    private static final Charset OFFICIAL = Charset.forName("windows-31j");
    private static final String UNCHANGED = "0";
    private static final Set<String> SPARSE = Set.of("1", "5", "9");
    private static final Pattern LINE = Pattern.compile("\\s{2,}");

    /**
     * The columns that say when a row holds; each may be 0 for "there is none".
     *
     * @param change 変更区分: 0 unchanged, 1 erased, 3 new, 5 changed, 9 ended
     * @param from the first day
     * @param until the last day, 99999999 or 00000000 for none
     */
    public record Dating(int change, int from, int until) {
        /** A file whose rows have no dates. */
        public static final Dating NONE = new Dating(0, 0, 0);
    }

    /**
     * A file as the payers publish it: MS932, separated by commas.
     *
     * @param columns a line for each column in order: its name, two blanks or more, its {@link Form}
     */
    public static Layout official(String id, String title, List<Integer> key, Dating dating, String columns) {
        return new Layout(id, title, OFFICIAL, ',', columns(columns), key, dating);
    }

    /** The same layout in UTF-8, separated by something else. */
    public Layout utf8(char otherSeparator) {
        return new Layout(id, title, StandardCharsets.UTF_8, otherSeparator, columns, key, dating);
    }

    /** The first columns of this layout only. */
    public Layout first(String newId, int width) {
        return new Layout(newId, title, charset, separator, columns.subList(0, width), key, dating);
    }

    /**
     * This layout with other columns from a number on, for as many lines as are given; longer when they reach beyond.
     */
    public Layout with(String newId, int firstNumber, String replaced) {
        List<Column> changed = new ArrayList<>(columns);
        int number = firstNumber;
        for (Column column : columns(replaced)) {
            Column renumbered = new Column(number, column.name(), column.form());
            if (number <= changed.size()) {
                changed.set(number - 1, renumbered);
            } else {
                changed.add(renumbered);
            }
            number++;
        }
        return new Layout(newId, title, charset, separator, changed, key, dating);
    }

    /** How many columns every row has. */
    public int width() {
        return columns.size();
    }

    /** A column by its number. */
    public Column column(int number) {
        return columns.get(number - 1);
    }

    /** The subject of a row: the fields of its key, with {@code |} between. */
    public String keyOf(List<String> row) {
        return key.size() == 1
                ? row.get(key.get(0) - 1)
                : key.stream().map(number -> row.get(number - 1)).collect(Collectors.joining("|"));
    }

    /** The 変更区分 of a row; 0, nothing changed, in a layout that has none. */
    public String changeOf(List<String> row) {
        return dating.change() == 0 ? UNCHANGED : row.get(dating.change() - 1);
    }

    /** Whether a row of a file of changes carries only its key and what changed, by its 変更区分. */
    public boolean isSparse(List<String> row) {
        return SPARSE.contains(changeOf(row));
    }

    private static List<Column> columns(String lines) {
        List<Column> columns = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            List<String> parts = Arrays.asList(LINE.split(line.strip(), 2));
            columns.add(new Column(columns.size() + 1, parts.get(0), Form.of(parts.get(1))));
        }
        return List.copyOf(columns);
    }
}
