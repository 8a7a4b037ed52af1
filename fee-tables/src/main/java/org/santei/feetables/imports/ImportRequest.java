package org.santei.feetables.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to take in, and what the person who has it knows of it.
 *
 * @param file the official zip file
 * @param sha256 the hash that it should have; {@code null} when it is not given
 * @param table the table that it belongs to; {@code null} to tell from its name
 * @param publishedOn the day of its publication; {@code null} to tell from its name, else from the zip file
 * @param holdsFrom the first service date that it answers for; {@code null} to tell from its rows and its publication
 * @param fewerRows whether a complete file may have far fewer rows than the one before
 */
public record ImportRequest(
        Path file,
        @Nullable String sha256,
        @Nullable String table,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate holdsFrom,
        boolean fewerRows) {

    /** A file of which nothing is known but its name. */
    public static ImportRequest of(Path file) {
        return new ImportRequest(file, null, null, null, null, false);
    }
}
