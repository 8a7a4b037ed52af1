package org.santei.feetables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Place;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Form;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;

/** Reads files and tells where they are not those that PROVENANCE.csv describes, or do not follow their layouts. */
final class FileReader {

    private final DataFolder folder;
    private final Findings findings;
    private final Map<String, String> pool = new HashMap<>();

    FileReader(DataFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** A file with all that can be read of it; {@code null} when that is nothing. */
    @Nullable
    DataFile read(SourceFile source, Layout layout) {
        byte[] content = content(source);
        if (content == null) {
            return null;
        }
        List<FeeTableException> problems = new ArrayList<>();
        List<TableRow> rows;
        try {
            rows = pooled(csv(source, layout).read(content, problems::add));
        } catch (FeeTableException problem) {
            findings.error("unreadable", source.file(), problem, "Fetch the file again.");
            return null;
        }
        problems.forEach(problem -> tell(source, layout, problem));
        boolean counted = countIsRight(source, rows, problems);
        if (problems.isEmpty()) {
            return new DataFile(source, layout, rows, rows, counted);
        }
        List<TableRow> all = pooled(csv(source, loose(layout)).read(content, problem -> {}));
        boolean isWhole = counted && problems.stream().allMatch(problem -> leavesSubject(layout, problem));
        return new DataFile(source, layout, rows, all, isWhole);
    }

    private byte @Nullable [] content(SourceFile source) {
        byte[] bytes;
        try {
            bytes = folder.read(source.file());
        } catch (FeeTableException problem) {
            findings.error(
                    "missing-file",
                    source.file(),
                    "The file that " + Provenance.FILE + " lists is not there. Put it in its place, or take it off the"
                            + " list.");
            return null;
        }
        String hash = DataFolder.sha256(bytes);
        if (!hash.equals(source.sha256())) {
            findings.error(
                    "hash",
                    source.file(),
                    "Its SHA-256 is " + hash + ", not " + source.sha256() + " as " + Provenance.FILE
                            + " says: it was changed. Put the published file back, or correct the list.");
        }
        try {
            return DataFolder.content(source.file(), bytes);
        } catch (FeeTableException problem) {
            findings.error("unreadable", source.file(), problem, "Fetch the file again.");
            return null;
        }
    }

    private static StrictCsv csv(SourceFile source, Layout layout) {
        boolean changes = source.kind() == SourceFile.Kind.DELTA;
        return new StrictCsv(source.file(), layout, source.headerRows(), changes);
    }

    private static Layout loose(Layout layout) {
        List<Column> columns = layout.columns().stream()
                .map(column -> new Column(column.number(), column.name(), Form.ANY))
                .toList();
        return new Layout(
                layout.id(),
                layout.title(),
                layout.charset(),
                layout.separator(),
                columns,
                layout.key(),
                layout.dating());
    }

    /** Holds the number of rows against the list, unless the reading ended before the end of the file. */
    private boolean countIsRight(SourceFile source, List<TableRow> rows, List<FeeTableException> problems) {
        Set<Integer> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.number()));
        for (FeeTableException problem : problems) {
            Place place = problem.place();
            if (place == null || endsReading(problem)) {
                return false;
            }
            numbers.add(place.row());
        }
        if (numbers.size() != source.rows()) {
            findings.error(
                    "row-count",
                    source.file(),
                    String.format(
                            "It has %,d rows where %,d belong. Fetch the file again, or correct %s.",
                            numbers.size(), source.rows(), Provenance.FILE));
        }
        return numbers.size() == source.rows();
    }

    private static boolean endsReading(FeeTableException problem) {
        return problem.problem().startsWith(StrictCsv.BROKEN_BYTES)
                || problem.problem().equals(StrictCsv.NO_CSV);
    }

    /** Whether a row that is not as it should be still tells what it is about. */
    private static boolean leavesSubject(Layout layout, FeeTableException problem) {
        if (problem.problem().contains(StrictCsv.STANDS_TWICE)) {
            return true;
        }
        Place place = problem.place();
        return place != null
                && layout.columns().stream()
                        .filter(column -> !layout.key().contains(column.number()))
                        .anyMatch(column -> column.toString().equals(place.column()));
    }

    private void tell(SourceFile source, Layout layout, FeeTableException problem) {
        if (problem.problem().startsWith(StrictCsv.BROKEN_BYTES)) {
            findings.error("bad-bytes", source.file(), problem, "Nothing of the file can be used. Fetch it again.");
        } else if (problem.problem().contains(StrictCsv.STANDS_TWICE)) {
            findings.error("duplicate-key", source.file(), problem, "Take one of the two rows out.");
        } else if (isKind(source.table(), layout, problem.place())) {
            findings.error("unknown-kind", source.file(), problem, "The specification has no such kind of value.");
        } else {
            findings.error(
                    "layout",
                    source.file(),
                    problem,
                    "Compare with the published file; if it says so, its layout is another than " + layout.id() + ".");
        }
    }

    private static boolean isKind(String table, Layout layout, @Nullable Place place) {
        ColumnRoles columns = ColumnRoles.of(table);
        return place != null
                && Stream.of(columns.kind(), columns.oldKind())
                        .filter(column -> column > 0 && column <= layout.width())
                        .anyMatch(column -> layout.column(column).toString().equals(place.column()));
    }

    /** The same rows, with equal fields kept once: tables repeat themselves. */
    private List<TableRow> pooled(List<TableRow> rows) {
        List<TableRow> pooled = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            String[] fields = row.fields().toArray(String[]::new);
            for (int i = 0; i < fields.length; i++) {
                String before = pool.putIfAbsent(fields[i], fields[i]);
                fields[i] = before == null ? fields[i] : before;
            }
            pooled.add(new TableRow(row.file(), row.number(), List.of(fields)));
        }
        return pooled;
    }
}
