package org.santei.feetables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.layout.ProcedureMasterDecoder;
import org.santei.feetables.layout.ProcedureMasterLayout;
import org.santei.feetables.layout.ProvenanceLayout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;

/** Reads the packaged tables, all of them at once. */
public final class FeeTableReader {

    private static final String PROVENANCE = "PROVENANCE.csv";
    private static final String BUNDLES = "bundles.csv";

    // Not Shift_JIS, which lacks characters that the official files use.
    private static final Charset OFFICIAL = Charset.forName("windows-31j");

    private final TableFiles files;

    /** Reads from the jar of this module. */
    public FeeTableReader() {
        this(TableFiles.packaged());
    }

    FeeTableReader(TableFiles files) {
        this.files = files;
    }

    /**
     * Reads all packaged publications from the class path; takes a second or two.
     *
     * @throws FeeTableException when a file is missing, is not the one that PROVENANCE.csv describes, or does not
     *     follow its specification
     */
    public FeeTable readPackaged() {
        List<Publication> publications = own(PROVENANCE, ProvenanceLayout.HEADER, ProvenanceLayout::publication);
        ItemCollector items = new ItemCollector();
        for (Publication publication : publications) {
            readProcedures(publication, items);
        }
        return new FeeTable(publications, items.byCode(), byGroup(bundles()), snapshotHash(publications));
    }

    private void readProcedures(Publication publication, ItemCollector items) {
        String file = publication.file();
        byte[] packed = files.read(file);
        if (!TableFiles.sha256(packed).equals(publication.sha256())) {
            throw new FeeTableException(file + " is not the file that " + PROVENANCE + " describes");
        }
        byte[] content = TableFiles.unpack(file, packed);
        int rows = readProcedures(file, content, publication.holds(), items);
        if (rows != publication.rows()) {
            throw new FeeTableException(file + " has " + rows + " rows where " + publication.rows() + " belong");
        }
    }

    /** Adds the items of a master of medical acts to those of earlier files and says how many rows it has. */
    static int readProcedures(String file, byte[] content, Validity holds, ItemCollector items) {
        ProcedureMasterDecoder decoder = new ProcedureMasterDecoder(holds);
        Set<String> seen = new HashSet<>();
        int[] rows = {0};
        new StrictCsv(file, OFFICIAL, ProcedureMasterLayout.WIDTH).read(content, row -> {
            rows[0]++;
            if (!seen.add(decoder.code(row))) {
                throw decoder.duplicate(row);
            }
            FeeItem item = decoder.item(row);
            if (item != null) {
                items.add(item);
            }
            Validity lost = decoder.lost(row);
            if (lost != null) {
                items.lost(decoder.code(row), lost);
            }
        });
        return rows[0];
    }

    /** The laboratory bundles, in file order. */
    List<Bundle> bundles() {
        return own(BUNDLES, BundleLayout.HEADER, BundleLayout::bundle);
    }

    private static Map<String, List<Bundle>> byGroup(List<Bundle> bundles) {
        return bundles.stream().collect(Collectors.groupingBy(Bundle::group, Collectors.toUnmodifiableList()));
    }

    private String snapshotHash(List<Publication> publications) {
        String hashes = publications.stream().map(Publication::sha256).collect(Collectors.joining());
        return TableFiles.sha256(hashes.getBytes(StandardCharsets.US_ASCII), files.read(BUNDLES));
    }

    private <T> List<T> own(String file, List<String> header, Function<TableRow, T> row) {
        List<T> values = new ArrayList<>();
        new StrictCsv(file, StandardCharsets.UTF_8, header.size()).read(files.read(file), line -> {
            if (line.number() > 1) {
                values.add(row.apply(line));
            } else if (!line.fields().equals(header)) {
                throw new FeeTableException(file + " does not begin with " + header);
            }
        });
        return values;
    }
}
