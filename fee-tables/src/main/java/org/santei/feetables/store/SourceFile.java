package org.santei.feetables.store;

import java.time.LocalDate;
import org.santei.feetables.Validity;

/**
 * A file that the tables are made of, as PROVENANCE.csv describes it.
 *
 * @param file its name relative to the data folder
 * @param table the table that it belongs to: s, y, t, b ...
 * @param layout the {@link org.santei.feetables.layout.Layout#id() layout} that it follows
 * @param kind what it says
 * @param publisher who published it
 * @param publishedOn the day from which it was known
 * @param sha256 hash of the file as it is stored, 64 hexadecimal digits
 * @param rows its rows, without those of its header
 * @param headerRows the rows of its header
 * @param holds the service dates that it answers for
 */
public record SourceFile(
        String file,
        String table,
        String layout,
        Kind kind,
        String publisher,
        LocalDate publishedOn,
        String sha256,
        int rows,
        int headerRows,
        Validity holds) {

    /** What a file says. */
    public enum Kind {
        /** Every row of its table. */
        FULL,
        /** What changed since the file before: changed rows carry only their changed fields. */
        DELTA,
        /** Values taken from the notice, by code. */
        DERIVED,
        /** Rows of the notice's list that were read from an official file. */
        OFFICIAL
    }

    /** The folder of the file: the revision that it belongs to. */
    public String revision() {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }
}
