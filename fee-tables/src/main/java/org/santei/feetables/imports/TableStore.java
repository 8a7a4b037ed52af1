package org.santei.feetables.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SnapshotFile;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;

/**
 * The packaged tables and what was imported on this machine. Each import makes a new generation of all tables; readers
 * see the one or the other, never something in between, and an import can be undone.
 */
public final class TableStore {

    private static final String SNAPSHOT = "tables.snapshot";
    private static final String BASE = "BASE";

    private final Generations generations;

    /**
     * @param folder where imports are kept; it need not exist
     */
    public TableStore(Path folder) {
        generations = new Generations(folder);
    }

    /** The store of a machine, in the directory where its service keeps what it has. */
    public static TableStore in(String dataDirectory) {
        return new TableStore(Path.of(dataDirectory).resolve("tables"));
    }

    /**
     * The tables as they are now.
     *
     * @throws FeeTableException when the packaged or the imported files cannot be read
     */
    public FeeTable read() {
        Path generation = generations.current();
        if (generation == null) {
            return new FeeTableReader().readPackaged();
        }
        Path snapshot = generation.resolve(SNAPSHOT);
        if (base().equals(base(generation)) && Files.exists(snapshot)) {
            return new FeeTableReader().readSnapshot(snapshot);
        }
        return new FeeTableReader().table(rebuild(generation));
    }

    /**
     * The tables of a generation that has no snapshot, or whose imports were added to other packaged tables than those of
     * this version.
     */
    private static Tables rebuild(Path generation) {
        List<SourceFile> all = new ArrayList<>(Provenance.read(DataFolder.packaged()));
        all.addAll(imports(generation));
        Tables tables = new TablesBuilder(overlay(generation)).build(all);
        try {
            Generations.replace(generation.resolve(SNAPSHOT), SnapshotFile.write(tables));
            Generations.replace(generation.resolve(BASE), base().getBytes(StandardCharsets.US_ASCII));
        } catch (UncheckedIOException e) {
            // Who may not write here builds the tables each time.
        }
        return tables;
    }

    /** The files that were imported, in the order of their import. */
    public List<SourceFile> imports() {
        Path generation = generations.current();
        return generation == null ? List.of() : imports(generation);
    }

    /**
     * What an import would change; nothing is changed.
     *
     * @throws ImportException when the file would be refused
     */
    public ImportChanges preview(ImportRequest request) {
        return prepare(request).changes();
    }

    /**
     * Takes a file in: all of it, or nothing.
     *
     * @throws ImportException when the file is refused; nothing has changed then
     */
    public ImportChanges take(ImportRequest request) {
        return generations.exclusively(() -> {
            Prepared prepared = prepare(request);
            generations.add(prepared.files(), SNAPSHOT);
            return prepared.changes();
        });
    }

    /** Whether a file is in the tables already, packaged or imported. */
    public boolean holds(Path file) {
        String hash = DataFolder.sha256(bytes(file));
        return Stream.concat(Provenance.read(DataFolder.packaged()).stream(), imports().stream())
                .anyMatch(known -> known.sha256().equals(hash));
    }

    /** Takes back the last import; says whether there was one. */
    public boolean undo() {
        return generations.exclusively(() -> {
            boolean undone = generations.undo();
            Path generation = generations.current();
            if (undone && generation != null && !Files.exists(generation.resolve(SNAPSHOT))) {
                rebuild(generation);
            }
            return undone;
        });
    }

    private record Prepared(Map<String, byte[]> files, ImportChanges changes) {}

    private Prepared prepare(ImportRequest request) {
        FeeTable before = read();
        byte[] bytes = bytes(request.file());
        SourceFile source = recognise(before, request, bytes);
        if (before.tables().files().stream().anyMatch(file -> file.sha256().equals(source.sha256()))) {
            throw new ImportException(request.file().getFileName() + " is in the tables already; nothing to do.");
        }
        Path generation = generations.current();
        DataFolder known = generation == null ? DataFolder.packaged() : overlay(generation);
        DataFolder files = file -> file.equals(source.file()) ? bytes : known.read(file);
        FeeTable after;
        Tables tables;
        try {
            tables = new TablesBuilder(files).rebuild(before.tables(), source);
            after = new FeeTableReader().table(tables);
        } catch (FeeTableException e) {
            throw new ImportException(String.valueOf(e.getMessage()));
        }
        List<SourceFile> imports = new ArrayList<>(imports());
        imports.add(source);
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (SourceFile file : imports) {
            content.put(file.file(), files.read(file.file()));
        }
        content.put(Provenance.FILE, Provenance.write(imports));
        content.put(SNAPSHOT, SnapshotFile.write(tables));
        content.put(BASE, base().getBytes(StandardCharsets.US_ASCII));
        return new Prepared(content, ImportChanges.between(before, after, source));
    }

    private static SourceFile recognise(FeeTable table, ImportRequest request, byte[] bytes) {
        try {
            return new Recognition(table.tables()).recognise(request, bytes);
        } catch (FeeTableException e) {
            throw new ImportException(String.valueOf(e.getMessage()));
        }
    }

    private static DataFolder overlay(Path generation) {
        DataFolder imported = DataFolder.of(generation);
        DataFolder packaged = DataFolder.packaged();
        return file -> file.startsWith("imports/") ? imported.read(file) : packaged.read(file);
    }

    private static List<SourceFile> imports(Path generation) {
        return Provenance.read(DataFolder.of(generation));
    }

    private static String base() {
        return TablesBuilder.hash(Provenance.read(DataFolder.packaged()));
    }

    private static @Nullable String base(Path generation) {
        try {
            return Files.readString(generation.resolve(BASE), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ImportException(file + " cannot be read. Check its name.");
        }
    }
}
