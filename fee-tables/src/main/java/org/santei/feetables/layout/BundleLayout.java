package org.santei.feetables.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Bundle;
import org.santei.feetables.Points;
import org.santei.feetables.Validity;

/** bundles.csv: points of laboratory bundles, which stand only in the notice. */
public final class BundleLayout {

    /** Its name in the data folder. */
    public static final String FILE = "bundles.csv";

    private static final Layout LAYOUT = Layout.official("bundles", "包括点数", List.of(1, 2, 6), Layout.Dating.NONE, """
            group          [1-9][0-9]?
            items_from     [1-9][0-9]?
            items_until    ([1-9][0-9]?)?
            points         (0|[1-9][0-9]*)?
            within         sample|month
            from           [0-9]{4}-[0-9]{2}-[0-9]{2}
            until          ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            source         名200
            """)
            .utf8(',');

    private BundleLayout() {}

    /** All bundles, in file order. */
    public static List<Bundle> bundles(byte[] content) {
        return new StrictCsv(FILE, LAYOUT, 1, false)
                .read(content).stream().map(BundleLayout::bundle).toList();
    }

    private static Bundle bundle(TableRow row) {
        Integer points = number(row, 4);
        Validity validity = new Validity(
                row.date(LAYOUT.column(6), DateTimeFormatter.ISO_LOCAL_DATE),
                row.text(LAYOUT.column(7)).isEmpty()
                        ? LocalDate.MAX
                        : row.date(LAYOUT.column(7), DateTimeFormatter.ISO_LOCAL_DATE));
        return new Bundle(
                row.text(LAYOUT.column(1)),
                row.whole(LAYOUT.column(2)),
                number(row, 3),
                points == null ? null : new Points(points),
                row.text(LAYOUT.column(5)).equals("month"),
                validity,
                row.text(LAYOUT.column(8)));
    }

    private static @Nullable Integer number(TableRow row, int column) {
        return row.text(LAYOUT.column(column)).isEmpty() ? null : Integer.valueOf(row.whole(LAYOUT.column(column)));
    }
}
