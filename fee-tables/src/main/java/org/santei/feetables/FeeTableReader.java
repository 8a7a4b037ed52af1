package org.santei.feetables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.SnapshotFile;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;

/** Reads the tables, all of them at once. */
public final class FeeTableReader {

    /** The snapshot of all tables that the build makes, beside the files that it is made of. */
    public static final String SNAPSHOT = "tables.snapshot";

    private final DataFolder files;

    /** Reads from the jar of this module. */
    public FeeTableReader() {
        this(DataFolder.packaged());
    }

    /** Reads from another folder. */
    public FeeTableReader(DataFolder files) {
        this.files = files;
    }

    /**
     * The packaged tables, from their snapshot; takes a fraction of a second.
     *
     * @throws FeeTableException when the snapshot is missing or damaged
     */
    public FeeTable readPackaged() {
        return table(SnapshotFile.read(ByteBuffer.wrap(files.read(SNAPSHOT))));
    }

    /**
     * The tables of a snapshot file, mapped into memory.
     *
     * @throws FeeTableException when the file is missing or damaged
     */
    public FeeTable readSnapshot(Path snapshot) {
        try (FileChannel channel = FileChannel.open(snapshot)) {
            return table(SnapshotFile.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
        } catch (IOException e) {
            throw new FeeTableException(snapshot + " cannot be read", e);
        }
    }

    /**
     * The tables built anew from the official files: what a snapshot is held against. Takes some seconds.
     *
     * @throws FeeTableException when a file is missing, is not the one that PROVENANCE.csv describes, or does not
     *     follow its specification
     */
    public FeeTable readFiles() {
        return table(new TablesBuilder(files).build());
    }

    /** Tables as they were known on a day: what was published later is left out. Those of now when nothing was. */
    public FeeTable asOf(FeeTable now, LocalDate day) {
        Tables then = now.tables().asOf(day);
        return then == now.tables() ? now : table(then);
    }

    /** Tables that were built otherwise. */
    public FeeTable table(Tables tables) {
        byte[] bundles = files.read(BundleLayout.FILE);
        Map<String, List<Bundle>> byGroup = BundleLayout.bundles(bundles).stream()
                .collect(Collectors.groupingBy(Bundle::group, Collectors.toUnmodifiableList()));
        byte[] pairs = files.read(OperationLayout.FILE);
        byte[] parts = files.read(OperationLayout.PARTS);
        byte[] head = tables.hash().getBytes(StandardCharsets.US_ASCII);
        return new FeeTable(
                tables,
                byGroup,
                new Operations(OperationLayout.pairs(pairs, parts)),
                DataFolder.sha256(head, bundles, pairs, parts));
    }
}
