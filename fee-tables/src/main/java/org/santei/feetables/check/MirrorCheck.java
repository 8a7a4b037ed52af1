package org.santei.feetables.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santei.feetables.layout.TableRow;

/** Exclusions stand there twice, once from each side (表裏), and both sides say the same. */
final class MirrorCheck implements Check {

    private static final Map<String, String> EXCLUDES = Map.of("1", "2", "2", "1", "3", "3");
    private static final Map<String, String> EXCLUDES_VISITS = Map.of("0", "1", "1", "0", "2", "2");

    private static final Pairs ACTS = new Pairs(2, 4, 0, 6, EXCLUDES, List.of(7, 9, 10));
    private static final Pairs DENTAL_ACTS = new Pairs(2, 5, 0, 8, EXCLUDES, List.of(9, 11, 12));
    private static final Pairs VISITS = new Pairs(2, 5, 7, 4, EXCLUDES_VISITS, List.of(8, 9, 10));

    /**
     * How a table writes pairs.
     *
     * @param one the column of one side
     * @param other the column of the other
     * @param unit a column that belongs to the key; 0 for none
     * @param kind which side gives way
     * @param mirrored what the other side says of it
     * @param equal columns that both sides have alike
     */
    private record Pairs(int one, int other, int unit, int kind, Map<String, String> mirrored, List<Integer> equal) {

        String key(TableRow row) {
            return unit(row) + row.fields().get(one - 1) + "|" + row.fields().get(other - 1);
        }

        String mirroredKey(TableRow row) {
            return unit(row) + row.fields().get(other - 1) + "|" + row.fields().get(one - 1);
        }

        private String unit(TableRow row) {
            return unit == 0 ? "" : row.fields().get(unit - 1) + "|";
        }
    }

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.all()) {
            String table = file.source().table();
            if (!file.isFull() || !file.isWhole()) {
                continue;
            }
            if (table.startsWith("e03-")) {
                check(file, ACTS, findings);
            } else if (table.startsWith("d03-")) {
                check(file, DENTAL_ACTS, findings);
            } else if (table.equals("r4")) {
                check(file, VISITS, findings);
            }
        }
    }

    private static void check(DataFile file, Pairs pairs, Findings findings) {
        Set<Integer> sound = new HashSet<>();
        file.rows().forEach(row -> sound.add(row.number()));
        Map<String, TableRow> rows = new HashMap<>();
        file.all().forEach(row -> rows.put(pairs.key(row), row));
        for (TableRow row : file.rows()) {
            TableRow mirror = rows.get(pairs.mirroredKey(row));
            if (mirror == null) {
                findings.error(
                        "asymmetric-pair",
                        file,
                        row,
                        file.column(pairs.other()),
                        pairs.key(row),
                        "The same pair from the other side, " + pairs.mirroredKey(row)
                                + ", is missing. Compare with the published file.");
            } else if (row.number() <= mirror.number() && sound.contains(mirror.number())) {
                compare(file, pairs, row, mirror, findings);
            }
        }
    }

    private static void compare(DataFile file, Pairs pairs, TableRow row, TableRow mirror, Findings findings) {
        String kind = row.text(file.column(pairs.kind()));
        String other = mirror.text(file.column(pairs.kind()));
        if (!other.equals(pairs.mirrored().get(kind))) {
            tell(file, pairs, row, mirror, pairs.kind(), findings);
        }
        for (int column : pairs.equal()) {
            if (!row.text(file.column(column)).equals(mirror.text(file.column(column)))) {
                tell(file, pairs, row, mirror, column, findings);
            }
        }
    }

    private static void tell(DataFile file, Pairs pairs, TableRow row, TableRow mirror, int column, Findings findings) {
        findings.error(
                "asymmetric-pair",
                file,
                row,
                file.column(column),
                pairs.key(row),
                "It is " + row.text(file.column(column)) + " here and " + mirror.text(file.column(column)) + " in row "
                        + mirror.number() + ", which is the same pair from the other side. Compare both with the"
                        + " published file.");
    }
}
