package org.santei.feetables;

import java.time.LocalDate;

/**
 * An official file as published, and the service dates it answers for.
 *
 * @param name the folder of the publication
 * @param file the file, relative to the data folder
 * @param asOf the date in the name of the file
 * @param rows its rows
 * @param sha256 hash of the packed file, 64 hexadecimal digits
 * @param holds the service dates it answers for
 */
public record Publication(String name, String file, LocalDate asOf, int rows, String sha256, Validity holds) {

    /** The first service date it answers for. */
    public LocalDate holdsFrom() {
        return holds.from();
    }

    /** The day after the last service date it answers for. */
    public LocalDate holdsUntil() {
        return holds.until();
    }
}
