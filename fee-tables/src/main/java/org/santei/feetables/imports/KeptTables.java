package org.santei.feetables.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.copayment.CopaymentFiles;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SnapshotFile;
import org.santei.feetables.store.TablesBuilder;

/**
 * Every state of the tables that has answered, by its hash: what was answered can be calculated again after tables were
 * imported, corrected or packaged anew. What is kept never changes and is never removed.
 */
public final class KeptTables {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What belongs to the tables beside their snapshot ({@link FeeTable#snapshotHash}). */
    private static final List<String> BESIDE = List.of(BundleLayout.FILE, OperationLayout.FILE, OperationLayout.PARTS);

    private final Path fees;
    private final Path shares;

    /**
     * @param folder where the tables are kept; it need not exist
     */
    public KeptTables(Path folder) {
        this.fees = folder.resolve("tables");
        this.shares = folder.resolve("share-tables");
    }

    /** Those of a machine, in the directory where its service keeps what it has. */
    public static KeptTables in(Path dataDirectory) {
        return new KeptTables(dataDirectory.resolve("releases"));
    }

    /**
     * Keeps tables, unless they are kept already.
     *
     * @throws UncheckedIOException when they cannot be written
     */
    public void keep(FeeTable table) {
        Path to = fees.resolve(table.snapshotHash());
        if (!Files.isDirectory(to)) {
            Map<String, byte[]> files = read(DataFolder.packaged(), BESIDE);
            files.put(FeeTableReader.SNAPSHOT, snapshot(table));
            write(to, files);
        }
    }

    private static byte[] snapshot(FeeTable table) {
        boolean packaged = table.tables().hash().equals(TablesBuilder.hash(Provenance.read(DataFolder.packaged())));
        return packaged ? DataFolder.packaged().read(FeeTableReader.SNAPSHOT) : SnapshotFile.write(table.tables());
    }

    /** Keeps the tables of this build of what patients pay, unless they are kept already. */
    public void keepShareTables() {
        Path to = shares.resolve(CopaymentFiles.HASH);
        if (!Files.isDirectory(to)) {
            write(to, read(DataFolder.packaged(), CopaymentFiles.NAMES));
        }
    }

    /**
     * Tables that were kept; {@code null} when none have that hash.
     *
     * @throws FeeTableException when they are damaged, or kept in a form that this build cannot read
     */
    public @Nullable FeeTable find(String hash) {
        Path folder = folder(fees, hash);
        if (folder == null) {
            return null;
        }
        FeeTable table =
                new FeeTableReader(DataFolder.of(folder)).readSnapshot(folder.resolve(FeeTableReader.SNAPSHOT));
        if (!table.snapshotHash().equals(hash)) {
            throw new FeeTableException(folder + " does not hold the tables that it is named by");
        }
        return table;
    }

    /**
     * Tables of what patients pay that were kept; {@code null} when none have that hash.
     *
     * @throws FeeTableException when they are damaged
     */
    public @Nullable DataFolder findShareTables(String hash) {
        Path folder = folder(shares, hash);
        if (folder == null) {
            return null;
        }
        DataFolder tables = DataFolder.of(folder);
        if (!CopaymentFiles.hash(tables).equals(hash)) {
            throw new FeeTableException(folder + " does not hold the tables that it is named by");
        }
        return tables;
    }

    private static @Nullable Path folder(Path parent, String hash) {
        Path folder = parent.resolve(HASH.matcher(hash).matches() ? hash : "none");
        return Files.isDirectory(folder) ? folder : null;
    }

    private static Map<String, byte[]> read(DataFolder from, List<String> names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, from.read(name)));
        return files;
    }

    private static void write(Path folder, Map<String, byte[]> files) {
        try {
            Generations.addOnce(folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        }
    }
}
