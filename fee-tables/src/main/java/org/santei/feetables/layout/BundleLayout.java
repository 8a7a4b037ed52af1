package org.santei.feetables.layout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Bundle;
import org.santei.feetables.Points;
import org.santei.feetables.Validity;

/** bundles.csv: points of laboratory bundles, which stand only in the notice. */
public final class BundleLayout {

    /** Its header. */
    public static final List<String> HEADER =
            List.of("group", "items_from", "items_until", "points", "from", "until", "source");

    private static final Column GROUP = new Column(1, "group");
    private static final Column ITEMS_FROM = new Column(2, "items_from");
    private static final Column ITEMS_UNTIL = new Column(3, "items_until");
    private static final Column POINTS = new Column(4, "points");
    private static final Column FROM = new Column(5, "from");
    private static final Column UNTIL = new Column(6, "until");
    private static final Column SOURCE = new Column(7, "source");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NOT_EMPTY = Pattern.compile(".+");

    private BundleLayout() {}

    /** The bundle of a row. */
    public static Bundle bundle(TableRow row) {
        Integer until = number(row, ITEMS_UNTIL);
        Integer points = number(row, POINTS);
        Validity validity = new Validity(
                row.date(FROM, DateTimeFormatter.ISO_LOCAL_DATE), row.date(UNTIL, DateTimeFormatter.ISO_LOCAL_DATE));
        return new Bundle(
                row.text(GROUP, NUMBER),
                row.whole(ITEMS_FROM),
                until,
                points == null ? null : new Points(points),
                validity,
                row.text(SOURCE, NOT_EMPTY));
    }

    private static @Nullable Integer number(TableRow row, Column column) {
        return row.text(column).isEmpty() ? null : Integer.valueOf(row.whole(column));
    }
}
