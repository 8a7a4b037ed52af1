package org.santei.feetables.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tables that are at hand and the files that they are made of. Immutable and safe to share between threads. */
public final class Tables {

    private final List<SourceFile> files;
    private final Map<String, Table> tables;
    private final List<Evidence> evidences;
    private final List<Evidence> ofFiles;
    private final String hash;

    /**
     * @param evidences the evidence of rows that are not simply those of their file, numbered from 1
     */
    Tables(List<SourceFile> files, List<Table> tables, List<Evidence> evidences, String hash) {
        this.files = List.copyOf(files);
        this.tables = new LinkedHashMap<>();
        tables.forEach(table -> this.tables.put(table.id(), table));
        this.evidences = List.copyOf(evidences);
        this.ofFiles =
                files.stream().map(file -> Evidence.official(file.file())).toList();
        this.hash = hash;
    }

    /**
     * The tables as they were known on a day, with the hash of the files that were published by then. Rows are shared, and
     * {@link #files()} lists later files, too.
     */
    public Tables asOf(LocalDate day) {
        List<SourceFile> known =
                files.stream().filter(file -> !file.publishedOn().isAfter(day)).toList();
        return known.size() == files.size()
                ? this
                : new Tables(
                        files,
                        all().stream().map(table -> table.asOf(day)).toList(),
                        evidences,
                        TablesBuilder.hash(known));
    }

    /** The files, in the order in which PROVENANCE.csv lists them. */
    public List<SourceFile> files() {
        return files;
    }

    /** All tables. */
    public List<Table> all() {
        return List.copyOf(tables.values());
    }

    /** A table by its short name; {@code null} when none of its files is at hand. */
    public @Nullable Table find(String id) {
        return tables.get(id);
    }

    /**
     * A table that must be there.
     *
     * @throws IllegalArgumentException when none of its files is at hand
     */
    public Table get(String id) {
        Table table = tables.get(id);
        if (table == null) {
            throw new IllegalArgumentException("no table '" + id + "'");
        }
        return table;
    }

    /** The file that a version is from. */
    public SourceFile origin(Table table, int version) {
        return files.get(table.origin(version));
    }

    /** Where what a version says is from. */
    public Evidence evidence(Table table, int version) {
        int number = table.evidence(version);
        return number == 0 ? ofFiles.get(table.origin(version)) : evidences.get(number - 1);
    }

    /** What identifies these values: SHA-256 over the hashes of all files in order, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    List<Evidence> evidences() {
        return evidences;
    }
}
