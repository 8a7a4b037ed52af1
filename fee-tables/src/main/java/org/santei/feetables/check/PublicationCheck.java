package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.SourceFile;

/**
 * Each file of a table is held against the files before it: a change changes something that is there, no two columns
 * have changed places, and a full file says what the changes before it made.
 */
final class PublicationCheck implements Check {

    @Override
    public void check(DataFiles data, Findings findings) {
        Set<String> tables = new LinkedHashSet<>();
        data.all().forEach(file -> tables.add(file.source().table()));
        for (String table : tables) {
            Merged merged = new Merged();
            DataFile before = null;
            DataFile full = null;
            boolean isWhole = true;
            for (DataFile file : data.of(table)) {
                if (!file.isOfficial()) {
                    continue;
                }
                if (isWhole) {
                    findBases(file, merged, findings);
                }
                findSwaps(file, merged, full, findings);
                if (file.isFull() && before != null && follows(file, before)) {
                    compare(file, merged, findings);
                }
                merged.add(file);
                isWhole &= file.isWhole();
                before = file;
                full = file.isFull() ? file : full;
            }
        }
    }

    private static boolean follows(DataFile file, DataFile before) {
        return before.source().kind() == SourceFile.Kind.DELTA
                && before.source().holds().equals(file.source().holds());
    }

    private static void findBases(DataFile file, Merged merged, Findings findings) {
        for (TableRow row : file.rows()) {
            if (merged.lacksBase(file, row)) {
                findings.error(
                        "unknown-reference",
                        file,
                        row,
                        file.column(file.layout().dating().change()),
                        file.key(row),
                        "It changes " + file.key(row)
                                + ", which no file before it has. Add the file that has it, or fetch this one again.");
            }
        }
    }

    private static void findSwaps(DataFile file, Merged merged, @Nullable DataFile full, Findings findings) {
        List<TableRow> before = new ArrayList<>();
        for (TableRow row : file.rows()) {
            List<String> fields = merged.find(file.key(row));
            if (fields != null) {
                before.add(new TableRow("", 0, fields));
            }
        }
        String table = file.source().table();
        Optional<FeeTableException> swapped = SwappedColumns.find(table, file.layout(), before, file.rows());
        if (swapped.isEmpty() && file.isFull() && full != null) {
            swapped = SwappedColumns.find(table, file.layout(), full.rows(), file.rows());
        }
        swapped.ifPresent(problem -> findings.error(
                "swapped-columns",
                file.source().file(),
                problem,
                "Put the columns of this file, or of the files before it, in the order of the layout."));
    }

    private static void compare(DataFile file, Merged merged, Findings findings) {
        Layout layout = file.layout();
        Map<Integer, Integer> different = new TreeMap<>();
        int changed = 0;
        int added = 0;
        Set<String> gone = new LinkedHashSet<>(merged.present());
        for (TableRow row : file.rows()) {
            gone.remove(file.key(row));
            List<String> before = merged.present().contains(file.key(row)) ? merged.find(file.key(row)) : null;
            if (before == null) {
                added++;
            } else if (differ(file, row.fields(), before, different)) {
                changed++;
            }
        }
        gone.removeIf(key -> hasEnded(file, merged.find(key)));
        if (changed + added + gone.size() > 0) {
            String columns = different.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                    .limit(8)
                    .map(each -> layout.column(each.getKey()) + " (" + each.getValue() + ")")
                    .collect(Collectors.joining(", "));
            findings.note(
                    "merged-differs",
                    file.source().file(),
                    String.format(
                            "Beside the changes before it, %,d of its rows say something else, %,d are new and %,d are"
                                    + " gone; fields that differ: %s.",
                            changed, added, gone.size(), columns.isEmpty() ? "none" : columns));
        }
    }

    private static boolean differ(
            DataFile file, List<String> now, List<String> before, Map<Integer, Integer> different) {
        Set<Integer> unsaying = ColumnRoles.of(file.source().table()).unsaying(file.layout());
        boolean differ = false;
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            if (!unsaying.contains(i + 1) && !filled(now.get(i)).equals(filled(before.get(i)))) {
                different.merge(i + 1, 1, Integer::sum);
                differ = true;
            }
        }
        return differ;
    }

    private static boolean hasEnded(DataFile file, @Nullable List<String> fields) {
        if (fields == null || file.layout().dating().until() == 0) {
            return false;
        }
        LocalDate until = file.until(new TableRow("", 0, fields));
        return until != null && until.isBefore(file.source().publishedOn());
    }

    // Columns that a later year gave a meaning were empty before, and say "no" when they are 0.
    private static String filled(String field) {
        return field.isEmpty() ? "0" : field;
    }
}
