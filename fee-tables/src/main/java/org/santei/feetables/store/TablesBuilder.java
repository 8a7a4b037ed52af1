package org.santei.feetables.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;

/** Builds all tables from their files: the reference that a snapshot is held against. */
public final class TablesBuilder {

    private final DataFolder folder;
    private final Function<SourceFile, List<TableRow>> reader;
    private final Map<Evidence, Integer> evidences = new LinkedHashMap<>();

    /**
     * @param folder where the files are
     */
    public TablesBuilder(DataFolder folder) {
        this(folder, file -> rows(folder, file));
    }

    /**
     * @param folder where the files are
     * @param reader has the rows of a file, when it was read before
     */
    public TablesBuilder(DataFolder folder, Function<SourceFile, List<TableRow>> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /**
     * All tables of the files that PROVENANCE.csv lists.
     *
     * @throws FeeTableException naming the place, when a file is missing, is not the one that is listed, or does not
     *     follow its layout
     */
    public Tables build() {
        return build(Provenance.read(folder));
    }

    /** All tables of some files. */
    public Tables build(List<SourceFile> files) {
        Map<String, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            byTable.computeIfAbsent(files.get(i).table(), table -> new ArrayList<>())
                    .add(i);
        }
        List<Table> tables = new ArrayList<>();
        byTable.forEach((table, origins) -> tables.add(assemble(table, origins, files)));
        return new Tables(files, tables, List.copyOf(evidences.keySet()), hash(files));
    }

    /** Tables with one file more: its table is built anew, the others stay as they are. */
    public Tables rebuild(Tables before, SourceFile added) {
        List<SourceFile> files = new ArrayList<>(before.files());
        files.add(added);
        before.evidences().forEach(evidence -> evidences.put(evidence, evidences.size() + 1));
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).table().equals(added.table())) {
                origins.add(i);
            }
        }
        Table rebuilt = assemble(added.table(), origins, files);
        List<Table> tables = new ArrayList<>(before.all());
        if (before.find(added.table()) == null) {
            tables.add(rebuilt);
        } else {
            tables.replaceAll(table -> table.id().equals(added.table()) ? rebuilt : table);
        }
        return new Tables(files, tables, List.copyOf(evidences.keySet()), hash(files));
    }

    /** What identifies the values of some files. */
    public static String hash(List<SourceFile> files) {
        String hashes = files.stream().map(SourceFile::sha256).collect(Collectors.joining());
        return DataFolder.sha256(hashes.getBytes(StandardCharsets.US_ASCII));
    }

    private Table assemble(String table, List<Integer> origins, List<SourceFile> files) {
        List<Integer> known = origins.stream()
                .sorted(Comparator.comparing(
                        (Integer origin) -> files.get(origin).publishedOn()))
                .toList();
        List<Layout> layouts = known.stream()
                .map(origin -> Layouts.of(files.get(origin).layout()))
                .filter(layout -> layout.id().equals(table) || layout.id().startsWith(table + "-"))
                .sorted(Comparator.comparing(Layout::width).thenComparing(Layout::id))
                .toList();
        TableAssembler assembler = new TableAssembler(table, layouts, evidences);
        for (int origin : known) {
            SourceFile file = files.get(origin);
            Layout layout = Layouts.of(file.layout());
            List<TableRow> rows = reader.apply(file);
            switch (file.kind()) {
                case FULL, DELTA -> assembler.add(origin, file, layout, rows);
                case DERIVED, OFFICIAL -> {
                    if (layout.equals(NoticeLayouts.COLUMNS)) {
                        assembler.addColumns(origin, file, NoticeColumn.of(rows));
                    } else {
                        assembler.addNotice(origin, file, new NoticeValues(file, layout).of(rows));
                    }
                }
            }
        }
        return assembler.build();
    }

    private static List<TableRow> rows(DataFolder folder, SourceFile file) {
        byte[] bytes = folder.read(file.file());
        if (!DataFolder.sha256(bytes).equals(file.sha256())) {
            throw new FeeTableException(file.file() + " is not the file that " + Provenance.FILE + " describes");
        }
        boolean changes = file.kind() == SourceFile.Kind.DELTA;
        List<TableRow> rows = new StrictCsv(file.file(), Layouts.of(file.layout()), file.headerRows(), changes)
                .read(DataFolder.content(file.file(), bytes));
        if (rows.size() != file.rows()) {
            throw new FeeTableException(file.file() + " has " + rows.size() + " rows where " + file.rows() + " belong");
        }
        return rows;
    }
}
