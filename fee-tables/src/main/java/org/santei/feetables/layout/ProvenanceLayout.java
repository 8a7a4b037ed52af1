package org.santei.feetables.layout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.santei.feetables.Publication;
import org.santei.feetables.Validity;

/** PROVENANCE.csv: which official files there are, from whom, and the service dates they answer for. */
public final class ProvenanceLayout {

    /** Its header. */
    public static final List<String> HEADER =
            List.of("file", "publisher", "as_of", "sha256", "rows", "holds_from", "holds_until");

    private static final Column FILE = new Column(1, "file");
    private static final Column AS_OF = new Column(3, "as_of");
    private static final Column SHA256 = new Column(4, "sha256");
    private static final Column ROWS = new Column(5, "rows");
    private static final Column HOLDS_FROM = new Column(6, "holds_from");
    private static final Column HOLDS_UNTIL = new Column(7, "holds_until");
    private static final Pattern FILE_FORM = Pattern.compile("[0-9A-Za-z-]+/[0-9A-Za-z_.-]+\\.zip");
    private static final Pattern SHA256_FORM = Pattern.compile("[0-9a-f]{64}");

    private ProvenanceLayout() {}

    /** The publication of a row. */
    public static Publication publication(TableRow row) {
        String file = row.text(FILE, FILE_FORM);
        Validity holds = new Validity(
                row.date(HOLDS_FROM, DateTimeFormatter.ISO_LOCAL_DATE),
                row.date(HOLDS_UNTIL, DateTimeFormatter.ISO_LOCAL_DATE));
        return new Publication(
                file.substring(0, file.indexOf('/')),
                file,
                row.date(AS_OF, DateTimeFormatter.ISO_LOCAL_DATE),
                row.whole(ROWS),
                row.text(SHA256, SHA256_FORM),
                holds);
    }
}
