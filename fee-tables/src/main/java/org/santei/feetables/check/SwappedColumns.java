package org.santei.feetables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;

/**
 * Notices that two columns of a file have changed places, which the form of their fields often cannot tell: in nearly
 * every row in which both were different before, each has now what the other one had.
 */
public final class SwappedColumns {

    private static final int FEWEST_ROWS = 20;
    private static final int PERCENT = 90;
    private static final int EMPTY = 0;
    private static final int ZERO = 1;

    private final String table;
    private final Layout layout;
    private final List<TableRow> rows;
    /** For each column and row a number that stands for what is there now. */
    private final int[][] now;
    /** The same for what was there before. */
    private final int[][] before;

    private final Map<Integer, Integer> usual = new HashMap<>();

    private SwappedColumns(String table, Layout layout, List<TableRow> rows, List<List<String>> fieldsBefore) {
        this.table = table;
        this.layout = layout;
        this.rows = rows;
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put("", EMPTY);
        numbers.put("0.00", ZERO);
        int width = Math.min(
                layout.width(), fieldsBefore.stream().mapToInt(List::size).min().orElse(0));
        this.now = numbers(rows.stream().map(TableRow::fields).toList(), width, numbers);
        this.before = numbers(fieldsBefore, width, numbers);
    }

    /**
     * What is wrong with rows, held against the newest ones before them; nothing when no two columns have changed
     * places, or when fewer than 20 rows could tell.
     *
     * @param table the table of both: s, y, t ...
     * @param layout the columns of the rows; those before may have fewer
     * @param before the newest rows before, from other publications
     * @param rows the rows of a file
     * @return a failure that names the first row, the first of the two columns and, in its text, the second
     */
    public static Optional<FeeTableException> find(
            String table, Layout layout, List<TableRow> before, List<TableRow> rows) {
        Map<String, List<String>> known = new HashMap<>();
        before.forEach(row -> known.put(layout.keyOf(row.fields()), row.fields()));
        List<TableRow> both = new ArrayList<>();
        List<List<String>> fieldsBefore = new ArrayList<>();
        for (TableRow row : rows) {
            List<String> fields = known.get(layout.keyOf(row.fields()));
            if (fields != null) {
                both.add(row);
                fieldsBefore.add(fields);
            }
        }
        return both.size() < FEWEST_ROWS
                ? Optional.empty()
                : Optional.ofNullable(new SwappedColumns(table, layout, both, fieldsBefore).find());
    }

    private static int[][] numbers(List<List<String>> rows, int width, Map<String, Integer> known) {
        int[][] columns = new int[width][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            List<String> fields = rows.get(row);
            for (int column = 0; column < width; column++) {
                columns[column][row] = known.computeIfAbsent(fields.get(column), text -> known.size());
            }
        }
        return columns;
    }

    private @Nullable FeeTableException find() {
        List<Integer> changed = changed();
        for (int i = 0; i < changed.size(); i++) {
            for (int j = i + 1; j < changed.size(); j++) {
                FeeTableException failure = compare(changed.get(i), changed.get(j));
                failure = failure == null ? findMoved(changed.get(i), changed.get(j)) : failure;
                failure = failure == null ? findMoved(changed.get(j), changed.get(i)) : failure;
                if (failure != null) {
                    return failure;
                }
            }
        }
        return findOldValues();
    }

    /** The columns that may have changed places at all, counted from 0. */
    private List<Integer> changed() {
        List<Integer> changed = new ArrayList<>();
        for (int column = 0; column < now.length; column++) {
            int count = 0;
            for (int row = 0; row < rows.size(); row++) {
                if (now[column][row] != before[column][row]) {
                    count++;
                }
            }
            if (count * 100 >= FEWEST_ROWS * PERCENT) {
                changed.add(column);
            }
        }
        return changed;
    }

    private @Nullable FeeTableException compare(int one, int other) {
        int different = 0;
        int crossed = 0;
        int first = -1;
        int mostOthers = rows.size() * (100 - PERCENT) / 100;
        for (int row = 0; row < rows.size() && different - crossed <= mostOthers; row++) {
            if (before[one][row] == before[other][row] || isSilent(row, one, other)) {
                continue;
            }
            different++;
            if (now[one][row] == before[other][row] && now[other][row] == before[one][row]) {
                crossed++;
                first = first < 0 ? row : first;
            }
        }
        return judge(first, one, other, different, crossed);
    }

    /**
     * Of two columns that changed places one may say something else in every publication; then the content of the
     * other one still tells. Rows that have only what most rows have tell nothing.
     *
     * @param to where the content seems to be now
     * @param from where it was before
     */
    private @Nullable FeeTableException findMoved(int to, int from) {
        int change = layout.dating().change() - 1;
        if (isOldOf(to, from) || to == change || from == change) {
            return null;
        }
        int different = 0;
        int moved = 0;
        int telling = 0;
        int tellingMoved = 0;
        int first = -1;
        int usual = usual(from);
        int mostOthers = rows.size() * (100 - PERCENT) / 100;
        for (int row = 0; row < rows.size() && different - moved <= mostOthers; row++) {
            if (now[to][row] == now[from][row] || isSilent(row, to, from)) {
                continue;
            }
            boolean hit = now[to][row] == before[from][row];
            boolean tells = before[from][row] != usual;
            different++;
            telling += tells ? 1 : 0;
            moved += hit ? 1 : 0;
            tellingMoved += hit && tells ? 1 : 0;
            first = hit && tells && first < 0 ? row : first;
        }
        boolean isMoved = moved * 100 >= different * PERCENT;
        return isMoved ? judge(first, Math.min(to, from), Math.max(to, from), telling, tellingMoved) : null;
    }

    /** Whether a column repeats, by its meaning, what another one had in the publication before. */
    private boolean isOldOf(int column, int other) {
        ColumnRoles columns = ColumnRoles.of(table);
        return columns.isPriced()
                && ((column == columns.oldValue() - 1 && other == columns.value() - 1)
                        || (column == columns.oldKind() - 1 && other == columns.kind() - 1));
    }

    /** What most rows had in a column. */
    private int usual(int column) {
        return usual.computeIfAbsent(column, each -> mostCommon(before[each]));
    }

    private static int mostCommon(int[] numbers) {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = numbers[0];
        for (int number : numbers) {
            if (counts.merge(number, 1, Integer::sum) > counts.getOrDefault(most, 0)) {
                most = number;
            }
        }
        return most;
    }

    /**
     * In the first file of a revision the value before is new as well: there it tells that the value has not changed
     * where it should have, and what was before has.
     */
    private @Nullable FeeTableException findOldValues() {
        ColumnRoles columns = ColumnRoles.of(table);
        if (columns.oldValue() == 0 || columns.oldValue() > now.length) {
            return null;
        }
        int value = columns.value() - 1;
        int old = columns.oldValue() - 1;
        int different = 0;
        int crossed = 0;
        int first = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (now[value][row] == now[old][row] || isSilent(row, value, old)) {
                continue;
            }
            different++;
            if (now[value][row] == before[value][row] && now[old][row] != before[old][row] && now[old][row] != ZERO) {
                crossed++;
                first = first < 0 ? row : first;
            }
        }
        return judge(first, value, old, different, crossed);
    }

    /** Whether a change says nothing of a column. */
    private boolean isSilent(int row, int one, int other) {
        return (now[one][row] == EMPTY || now[other][row] == EMPTY)
                && layout.isSparse(rows.get(row).fields());
    }

    private @Nullable FeeTableException judge(int first, int one, int other, int different, int crossed) {
        if (first < 0 || different < FEWEST_ROWS || crossed * 100 < different * PERCENT) {
            return null;
        }
        Column column = layout.column(one + 1);
        return rows.get(first)
                .failure(
                        column,
                        column + " and " + layout.column(other + 1) + " have changed places: in " + crossed + " of "
                                + different + " rows in which they can be told apart, each has what the other had"
                                + " before");
    }
}
