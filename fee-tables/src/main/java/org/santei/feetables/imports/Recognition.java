package org.santei.feetables.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Validity;
import org.santei.feetables.check.SwappedColumns;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.OfficialZip;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.SourceFile.Kind;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/** Tells what an official file is, and reads it as strictly as the packaged ones. */
final class Recognition {

    private static final String PUBLISHER = "社会保険診療報酬支払基金";
    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{6}");
    private static final String UNCHANGED = "0";
    private static final int MOST_PROBLEMS = 20;
    private static final int LEAST_PERCENT_OF_ROWS = 80;
    private static final int DAYS_BEFORE_A_REVISION = 100;

    private final Tables tables;

    Recognition(Tables tables) {
        this.tables = tables;
    }

    /**
     * What PROVENANCE.csv will say of a file that may be taken in.
     *
     * @throws ImportException naming the places of what is wrong with it
     */
    SourceFile recognise(ImportRequest request, byte[] bytes) {
        String file = String.valueOf(request.file().getFileName());
        String hash = DataFolder.sha256(bytes);
        String expected = request.sha256();
        if (expected != null && !hash.equalsIgnoreCase(expected.strip())) {
            throw new ImportException(
                    file + " has the hash " + hash + ", not " + expected + ". Download it again, or check the hash.");
        }
        OfficialZip zip = OfficialZip.open(file, bytes);
        String table = table(request, zip, file);
        LocalDate publishedOn = publishedOn(request, zip);
        Layout layout = layout(table, zip, publishedOn);
        List<TableRow> rows = rows(zip, layout);
        boolean complete = isComplete(table, zip, layout, rows);
        Validity holds = holds(request, table, layout, rows, publishedOn);
        checkCount(request, table, zip, complete, rows);
        checkColumns(table, layout, rows);
        return new SourceFile(
                "imports/" + hash.substring(0, 12) + "/" + plain(file),
                table,
                layout.id(),
                complete ? Kind.FULL : Kind.DELTA,
                PUBLISHER,
                publishedOn,
                hash,
                rows.size(),
                0,
                holds);
    }

    private static String table(ImportRequest request, OfficialZip zip, String file) {
        String table = request.table() == null ? zip.table() : request.table();
        if (table == null) {
            throw new ImportException("Neither " + file + " nor " + zip.entry()
                    + " tells which table it is. Say --table TABLE: s, y, t, c, ck, b, z, e01, e02, e03-1 ...");
        }
        return table;
    }

    private static LocalDate publishedOn(ImportRequest request, OfficialZip zip) {
        if (request.publishedOn() != null) {
            return request.publishedOn();
        }
        LocalDate named = zip.publishedOn();
        return named == null ? zip.packedOn() : named;
    }

    /** The layout of the table's year that has as many columns as the file. */
    private static Layout layout(String table, OfficialZip zip, LocalDate publishedOn) {
        List<Layout> ofTable = Layouts.ofTable(table);
        if (ofTable.isEmpty()) {
            throw new ImportException("There is no layout of a table '" + table + "'.");
        }
        Layout newest = ofTable.get(ofTable.size() - 1);
        int columns = zip.columns(newest.separator());
        Layout fitting = Layouts.fitting(table, columns, publishedOn);
        if (fitting == null) {
            throw new ImportException(zip.entry() + ", row 1, 項番" + Math.min(columns, newest.width()) + ": " + columns
                    + " columns where " + newest.width() + " belong (" + newest.title()
                    + "). This is another file or another layout.");
        }
        return fitting;
    }

    private static List<TableRow> rows(OfficialZip zip, Layout layout) {
        List<String> problems = new ArrayList<>();
        int[] more = {0};
        List<TableRow> rows = new StrictCsv(zip.entry(), layout, 0, true).read(zip.content(), problem -> {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(String.valueOf(problem.getMessage()));
            } else {
                more[0]++;
            }
        });
        if (more[0] > 0) {
            problems.add("and " + more[0] + " more");
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(zip.entry() + " has no rows");
        }
        if (!problems.isEmpty()) {
            throw new ImportException(problems);
        }
        return rows;
    }

    private static boolean isComplete(String table, OfficialZip zip, Layout layout, List<TableRow> rows) {
        if (zip.isNamedComplete(table)) {
            return true;
        }
        long unchanged = rows.stream()
                .filter(row -> layout.changeOf(row.fields()).equals(UNCHANGED))
                .count();
        return 2 * unchanged > rows.size();
    }

    /**
     * The service dates that the file answers for: those of the revision in which most of its rows begin, or, when they do
     * not tell, of the one in force on the day of its publication, or of the next one when that is near.
     */
    private Validity holds(
            ImportRequest request, String table, Layout layout, List<TableRow> rows, LocalDate published) {
        List<Validity> spans = spans(table);
        Validity last = spans.get(spans.size() - 1);
        LocalDate begins = request.holdsFrom();
        if (begins == null && ItemKind.ofTable(table) != null) {
            begins = mostFrequentBeginning(layout, rows);
        }
        LocalDate day = begins == null ? published.plusDays(DAYS_BEFORE_A_REVISION) : begins;
        if (!day.isBefore(last.until())) {
            return new Validity(last.until(), LocalDate.MAX);
        }
        return spans.stream().filter(span -> span.contains(day)).findFirst().orElse(spans.get(0));
    }

    /** The spans that files of the table answer for, else those of the master of procedures. */
    private List<Validity> spans(String table) {
        boolean known = tables.files().stream().anyMatch(file -> file.table().equals(table));
        String asked = known ? table : ItemKind.PROCEDURE.table();
        return tables.files().stream()
                .filter(file -> file.table().equals(asked))
                .map(SourceFile::holds)
                .distinct()
                .sorted(Comparator.comparing(Validity::from))
                .toList();
    }

    private static @Nullable LocalDate mostFrequentBeginning(Layout layout, List<TableRow> rows) {
        Map<String, Integer> counts = new HashMap<>();
        for (TableRow row : rows) {
            String day = row.text(layout.column(layout.dating().from()));
            if (DAY.matcher(day).matches()) {
                counts.merge(day, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> LocalDate.parse(most.getKey(), DateTimeFormatter.BASIC_ISO_DATE))
                .orElse(null);
    }

    private void checkCount(
            ImportRequest request, String table, OfficialZip zip, boolean complete, List<TableRow> rows) {
        int before = tables.files().stream()
                .filter(file -> file.table().equals(table) && file.kind() == Kind.FULL)
                .max(Comparator.comparing(SourceFile::publishedOn))
                .map(SourceFile::rows)
                .orElse(0);
        if (complete && !request.fewerRows() && 100L * rows.size() < (long) LEAST_PERCENT_OF_ROWS * before) {
            throw new ImportException(
                    zip.entry() + " has " + rows.size() + " rows where the complete file before it has " + before
                            + ": it is cut off, or not complete. If it is right, say --fewer-rows.");
        }
    }

    /** Two columns that have changed places look as they should, but not as they did before. */
    private void checkColumns(String id, Layout layout, List<TableRow> rows) {
        Table table = tables.find(id);
        if (table != null) {
            SwappedColumns.find(id, layout, newestRows(table), rows).ifPresent(problem -> {
                throw new ImportException(String.valueOf(problem.getMessage()));
            });
        }
    }

    private static List<TableRow> newestRows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            int version = table.newestRow(key);
            if (version != Table.NONE) {
                rows.add(new TableRow(table.id(), key + 1, table.fields(version)));
            }
        }
        return rows;
    }

    private static String plain(String file) {
        String name = file.replaceAll("[^0-9A-Za-z_.-]", "_");
        boolean zipped = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        return (zipped ? name.substring(0, name.length() - ".zip".length()) : name) + ".zip";
    }
}
