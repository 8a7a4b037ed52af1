package org.santei.service.feetable;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what changed between two revisions as CSV: UTF-8, one header row, one row for each item. */
final class DiffCsv {

    private static final String[] HEADER = {
        "code",
        "name",
        "reference",
        "changes",
        "kind_before",
        "value_before",
        "kind_after",
        "value_after",
        "columns",
        "source",
        "confidence",
        "evidence"
    };

    private DiffCsv() {}

    static byte[] write(RevisionDiff diff) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            diff.rows()
                    .forEach(row -> csv.writeRecord(
                            row.code(),
                            orEmpty(row.name()),
                            orEmpty(row.reference()),
                            String.join(" ", row.changes()),
                            kind(row.before()),
                            value(row.before()),
                            kind(row.after()),
                            value(row.after()),
                            row.columns().stream()
                                    .map(change -> change.name() + ": " + change.before() + " → " + change.after())
                                    .collect(Collectors.joining("; ")),
                            orEmpty(row.source()),
                            orEmpty(row.confidence()),
                            orEmpty(row.evidence())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String kind(RevisionDiff.@Nullable Value value) {
        return value == null ? "" : value.kind();
    }

    private static String value(RevisionDiff.@Nullable Value value) {
        return value == null ? "" : value.value();
    }
}
