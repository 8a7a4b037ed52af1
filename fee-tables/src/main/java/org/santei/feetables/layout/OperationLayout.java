package org.santei.feetables.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.feetables.OperationPair;
import org.santei.feetables.OperationSide;
import org.santei.feetables.Validity;

/**
 * operations.csv: pairs of operations of which both are paid, which stand only in the notices; operation-parts.csv: which codes
 * of a 区分 are of the part that a pair names.
 */
public final class OperationLayout {

    /** The pairs, by their name in the data folder. */
    public static final String FILE = "operations.csv";

    /** The parts, by their name in the data folder. */
    public static final String PARTS = "operation-parts.csv";

    private static final String REFERENCE = "K[0-9]{3}(-[0-9]{1,2})?";

    private static final Layout LAYOUT = Layout.official(
                    "operations", "複数手術の対", List.of(3, 4, 6, 7, 9), Layout.Dating.NONE, """
            share          50|100
            code           (15[0-9]{7})?
            upper          %1$s
            upper_name     名200
            upper_only     字200
            lower          (%1$s)?
            lower_name     名200
            lower_only     字200
            from           [0-9]{4}-[0-9]{2}-[0-9]{2}
            until          ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            source         名200
            """.formatted(REFERENCE))
            .utf8(',');

    private static final Layout PARTS_LAYOUT = Layout.official(
                    "operation-parts", "複数手術の対の限定", List.of(1, 2, 3), Layout.Dating.NONE, """
            reference      %s
            only           名200
            code           15[0-9]{7}
            belongs        yes|no
            name           名64
            source         名200
            """.formatted(REFERENCE))
            .utf8(',');

    private OperationLayout() {}

    /** All rows of the pairs, in file order. */
    public static List<TableRow> rows(byte[] content) {
        return new StrictCsv(FILE, LAYOUT, 1, false).read(content);
    }

    /** All rows of the parts, in file order. */
    public static List<TableRow> parts(byte[] content) {
        return new StrictCsv(PARTS, PARTS_LAYOUT, 1, false).read(content);
    }

    /**
     * All pairs, in file order.
     *
     * @param pairs operations.csv
     * @param parts operation-parts.csv
     */
    public static List<OperationPair> pairs(byte[] pairs, byte[] parts) {
        Map<String, Map<String, Boolean>> members = new HashMap<>();
        for (TableRow row : parts(parts)) {
            members.computeIfAbsent(key(row.fields().get(0), row.fields().get(1)), part -> new HashMap<>())
                    .put(row.fields().get(2), row.fields().get(3).equals("yes"));
        }
        return rows(pairs).stream().map(row -> pair(row, members)).toList();
    }

    private static OperationPair pair(TableRow row, Map<String, Map<String, Boolean>> members) {
        return new OperationPair(
                row.whole(LAYOUT.column(1)),
                row.text(LAYOUT.column(2)),
                side(row, 3, members),
                side(row, 6, members),
                new Validity(
                        row.date(LAYOUT.column(9), DateTimeFormatter.ISO_LOCAL_DATE),
                        row.text(LAYOUT.column(10)).isEmpty()
                                ? LocalDate.MAX
                                : row.date(LAYOUT.column(10), DateTimeFormatter.ISO_LOCAL_DATE)),
                row.text(LAYOUT.column(11)));
    }

    private static OperationSide side(TableRow row, int first, Map<String, Map<String, Boolean>> members) {
        String reference = row.text(LAYOUT.column(first));
        String only = row.text(LAYOUT.column(first + 2));
        return new OperationSide(
                reference,
                row.text(LAYOUT.column(first + 1)),
                only,
                Map.copyOf(members.getOrDefault(key(reference, only), Map.of())));
    }

    private static String key(String reference, String only) {
        return reference + '|' + only;
    }
}
