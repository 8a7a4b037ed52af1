package org.santei.feetables;

import java.math.BigDecimal;
import java.util.List;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.store.DataFolder;

/**
 * What is supposed of the patients and facilities of a national mix, because national counts are of codes only: ages, insurers,
 * classes of income, kinds of facilities. Each row says where it comes from, or that it is supposed (仮定).
 *
 * @param rows all of it, in the order of the file
 */
public record Assumptions(List<Row> rows) {

    private static final String FILE = "usage/assumptions.csv";
    private static final Layout LAYOUT = Layout.official(
                    "assumptions", "影響を見るための仮定", List.of(1, 2, 3), Layout.Dating.NONE, """
                    kind    [a-z-]{1,20}
                    within  .{0,40}
                    name    .{1,40}
                    value   .{1,40}
                    share   (0\\.[0-9]{1,6}|1)
                    source  .{2,200}
                    """)
            .utf8(',');

    /**
     * A row.
     *
     * @param kind what is drawn
     * @param within of whom, or because of which code; empty for all
     * @param name its name in Japanese
     * @param value the same as the program reads it
     * @param share how often, above 0 and at most 1; the shares of a kind within the same add up to 1
     * @param source where it comes from; begins with 仮定 where it is supposed
     */
    public record Row(String kind, String within, String name, String value, BigDecimal share, String source) {}

    public Assumptions {
        rows = List.copyOf(rows);
    }

    /**
     * Reads those of this build.
     *
     * @throws FeeTableException when the file does not follow its layout
     */
    public static Assumptions read() {
        return new Assumptions(read(FILE));
    }

    /** The rows of another file of the same layout. */
    static List<Row> read(String file) {
        return new StrictCsv(file, LAYOUT, 1, false)
                .read(DataFolder.packaged().read(file)).stream()
                        .map(row -> new Row(
                                row.text(LAYOUT.column(1)),
                                row.text(LAYOUT.column(2)),
                                row.text(LAYOUT.column(3)),
                                row.text(LAYOUT.column(4)),
                                new BigDecimal(row.text(LAYOUT.column(5))),
                                row.text(LAYOUT.column(6))))
                        .toList();
    }

    /** The rows of a kind, in the order of the file. */
    public List<Row> of(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    /** The rows of a kind for somebody. */
    public List<Row> of(String kind, String within) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.within().equals(within))
                .toList();
    }
}
