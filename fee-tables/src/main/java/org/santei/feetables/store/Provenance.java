package org.santei.feetables.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;

/** PROVENANCE.csv: which files there are, from whom, since when they are known and which service dates they answer for. */
public final class Provenance {

    /** Its name in a data folder. */
    public static final String FILE = "PROVENANCE.csv";

    private static final List<String> HEADER = List.of(
            "file",
            "table",
            "layout",
            "kind",
            "publisher",
            "published_on",
            "sha256",
            "rows",
            "header_rows",
            "holds_from",
            "holds_until");

    private static final Layout LAYOUT = Layout.official(
                    "provenance", "PROVENANCE", List.of(1, 4, 6), Layout.Dating.NONE, """
            file            ([0-9A-Za-z-]+/)*[0-9A-Za-z_.-]+\\.(zip|csv|tsv)
            table           [0-9a-z-]+
            layout          [0-9a-z-]+
            kind            full|delta|derived|official
            publisher       名40
            published_on    [0-9]{4}-[0-9]{2}-[0-9]{2}
            sha256          [0-9a-f]{64}
            rows            数9
            header_rows     数1
            holds_from      [0-9]{4}-[0-9]{2}-[0-9]{2}
            holds_until     ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            """)
            .utf8(',');

    private Provenance() {}

    /**
     * The files of a data folder, in the order in which they are listed.
     *
     * @throws FeeTableException when the list is not as it should be
     */
    public static List<SourceFile> read(DataFolder folder) {
        return List.copyOf(read(folder, problem -> {
                    throw problem;
                })
                .values());
    }

    /**
     * The files of a data folder that are described as they should be, by the rows of the list.
     *
     * @param problems is told of everything else
     * @throws FeeTableException when there is no list
     */
    public static Map<Integer, SourceFile> read(DataFolder folder, Consumer<FeeTableException> problems) {
        byte[] content = folder.read(FILE);
        String header = String.join(",", HEADER) + "\n";
        if (!new String(content, StandardCharsets.UTF_8).startsWith(header)) {
            throw new FeeTableException(FILE + " does not begin with " + HEADER);
        }
        Map<Integer, SourceFile> files = new LinkedHashMap<>();
        for (TableRow row : new StrictCsv(FILE, LAYOUT, 1, false).read(content, problems)) {
            try {
                files.put(row.number(), file(row));
            } catch (FeeTableException problem) {
                problems.accept(problem);
            }
        }
        return files;
    }

    /** The list as it is written. */
    public static byte[] write(List<SourceFile> files) {
        return files.stream()
                .map(file -> String.join(
                        ",",
                        file.file(),
                        file.table(),
                        file.layout(),
                        file.kind().name().toLowerCase(Locale.ROOT),
                        file.publisher(),
                        file.publishedOn().toString(),
                        file.sha256(),
                        Integer.toString(file.rows()),
                        Integer.toString(file.headerRows()),
                        file.holds().from().toString(),
                        file.holds().until().equals(LocalDate.MAX)
                                ? ""
                                : file.holds().until().toString()))
                .collect(Collectors.joining("\n", String.join(",", HEADER) + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static SourceFile file(TableRow row) {
        Column until = LAYOUT.column(11);
        LocalDate begin = day(row, LAYOUT.column(10));
        LocalDate end = row.text(until).isEmpty() ? LocalDate.MAX : day(row, until);
        if (!begin.isBefore(end)) {
            throw row.failure(until, "'" + row.text(until) + "' is not after " + begin);
        }
        return new SourceFile(
                row.text(LAYOUT.column(1)),
                row.text(LAYOUT.column(2)),
                row.text(LAYOUT.column(3)),
                SourceFile.Kind.valueOf(row.text(LAYOUT.column(4)).toUpperCase(Locale.ROOT)),
                row.text(LAYOUT.column(5)),
                day(row, LAYOUT.column(6)),
                row.text(LAYOUT.column(7)),
                row.whole(LAYOUT.column(8)),
                row.whole(LAYOUT.column(9)),
                new Validity(begin, end));
    }

    private static LocalDate day(TableRow row, Column column) {
        return row.date(column, DateTimeFormatter.ISO_LOCAL_DATE);
    }
}
