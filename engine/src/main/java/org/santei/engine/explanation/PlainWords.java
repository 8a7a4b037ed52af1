package org.santei.engine.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Plain words for the places of the fee schedule ({@code rules/plain-words.csv}), for people who do not know it. */
final class PlainWords {

    private static final String FILE = "rules/plain-words.csv";
    /** What has no place of its own. */
    static final String OTHERS = "診療";

    private final List<Row> rows;

    /**
     * One row.
     *
     * @param reference how the 区分番号 begins that it is for
     * @param words the words
     * @param from the first day on which the numbers mean that
     */
    private record Row(String reference, String words, LocalDate from) {}

    private PlainWords(List<Row> rows) {
        this.rows = rows;
    }

    /** The words on the class path. */
    static PlainWords packaged() {
        try (InputStream in = PlainWords.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path. Build the rules module first.");
            }
            return new PlainWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Row(row[0], row[1], LocalDate.parse(row[2])))
                    .sorted(Comparator.comparing((Row row) -> row.reference().length())
                            .thenComparing(Row::from)
                            .reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a 区分番号 is for on a day: the longest beginning that a row knows. */
    String of(String reference, LocalDate day) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (reference.startsWith(row.reference()) && !day.isBefore(row.from())) {
                return row.words();
            }
        }
        return OTHERS;
    }
}
