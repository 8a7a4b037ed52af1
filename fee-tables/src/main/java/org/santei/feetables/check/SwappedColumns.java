package org.santei.feetables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;

/**
 * Notices that two columns of a file have changed places, which the form of their fields often cannot tell: in nearly
 * every row in which both were different before, each has now what the other one had.
 */
public final class SwappedColumns {

    private static final int FEWEST_ROWS = 20;
    private static final int PERCENT = 90;
    private static final Set<String> SPARSE = Set.of("1", "5", "9");

    private final String table;
    private final Layout layout;
    private final List<Pair> pairs;

    /** A row and what stood there before. */
    private record Pair(TableRow row, List<String> before) {}

    private SwappedColumns(String table, Layout layout, List<Pair> pairs) {
        this.table = table;
        this.layout = layout;
        this.pairs = pairs;
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
        before.forEach(row -> known.put(DataFile.key(layout, row), row.fields()));
        List<Pair> pairs = new ArrayList<>();
        for (TableRow row : rows) {
            List<String> fields = known.get(DataFile.key(layout, row));
            if (fields != null) {
                pairs.add(new Pair(row, fields));
            }
        }
        return pairs.size() < FEWEST_ROWS
                ? Optional.empty()
                : Optional.ofNullable(new SwappedColumns(table, layout, pairs).find());
    }

    private @Nullable FeeTableException find() {
        List<Integer> changed = changed();
        for (int i = 0; i < changed.size(); i++) {
            for (int j = i + 1; j < changed.size(); j++) {
                FeeTableException failure = compare(changed.get(i), changed.get(j));
                if (failure != null) {
                    return failure;
                }
            }
        }
        return findOldValues();
    }

    /** The columns that may have changed places at all, counted from 0. */
    private List<Integer> changed() {
        int width = layout.width();
        for (Pair pair : pairs) {
            width = Math.min(width, pair.before().size());
        }
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int count = 0;
            for (Pair pair : pairs) {
                if (!pair.row().fields().get(i).equals(pair.before().get(i))) {
                    count++;
                }
            }
            if (count * 100 >= FEWEST_ROWS * PERCENT) {
                changed.add(i);
            }
        }
        return changed;
    }

    private @Nullable FeeTableException compare(int one, int other) {
        int different = 0;
        int crossed = 0;
        TableRow first = null;
        for (Pair pair : pairs) {
            List<String> now = pair.row().fields();
            List<String> before = pair.before();
            if (before.get(one).equals(before.get(other)) || isSilent(now, one, other)) {
                continue;
            }
            different++;
            if (now.get(one).equals(before.get(other)) && now.get(other).equals(before.get(one))) {
                crossed++;
                first = first == null ? pair.row() : first;
            }
        }
        return judge(first, one, other, different, crossed);
    }

    /**
     * In the first file of a revision the value before is new as well: there it tells that the value has not changed
     * where it should have, and what was before has.
     */
    private @Nullable FeeTableException findOldValues() {
        ValueColumns columns = ValueColumns.of(table);
        if (columns == null || columns.oldValue() == 0) {
            return null;
        }
        int value = columns.value() - 1;
        int old = columns.oldValue() - 1;
        int different = 0;
        int crossed = 0;
        TableRow first = null;
        for (Pair pair : pairs) {
            List<String> now = pair.row().fields();
            if (now.get(value).equals(now.get(old)) || isSilent(now, value, old)) {
                continue;
            }
            different++;
            if (now.get(value).equals(pair.before().get(value))
                    && !now.get(old).equals(pair.before().get(old))
                    && !now.get(old).equals("0.00")) {
                crossed++;
                first = first == null ? pair.row() : first;
            }
        }
        return judge(first, value, old, different, crossed);
    }

    /** Whether a change says nothing of a column. */
    private boolean isSilent(List<String> now, int one, int other) {
        int change = layout.dating().change();
        return change > 0
                && SPARSE.contains(now.get(change - 1))
                && (now.get(one).isEmpty() || now.get(other).isEmpty());
    }

    private @Nullable FeeTableException judge(
            @Nullable TableRow first, int one, int other, int different, int crossed) {
        if (first == null || different < FEWEST_ROWS || crossed * 100 < different * PERCENT) {
            return null;
        }
        Column column = layout.column(one + 1);
        return first.failure(
                column,
                column + " and " + layout.column(other + 1) + " have changed places: in " + crossed + " of " + different
                        + " rows in which they can be told apart, each has what the other had before");
    }
}
