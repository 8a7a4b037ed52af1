package org.santei.feetables.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;

/** Reads from the rows of a table since when and until when they hold. */
final class RowDating {

    private static final Pattern NO_DAY = Pattern.compile("|0|00000000|99999999");
    private static final String NOTHING_BEFORE = "0";

    private final ColumnRoles roles;

    RowDating(ColumnRoles roles) {
        this.roles = roles;
    }

    /** The first day of a row, or another day when it names none. */
    int from(Layout layout, List<String> row, int otherwise) {
        String written =
                layout.dating().from() == 0 ? "" : row.get(layout.dating().from() - 1);
        return NO_DAY.matcher(written).matches() ? otherwise : day(written);
    }

    /** The day after the last day of a row: that of its abolition or, when it is earlier, of its transition. */
    int until(Layout layout, List<String> row) {
        int until = layout.dating().until() == 0
                ? Days.OPEN
                : dayAfter(row, layout.dating().until());
        return roles.lastUse() == 0 ? until : Math.min(until, dayAfter(row, roles.lastUse()));
    }

    /** Whether a row tells a value from before it, so that it was there earlier in another form. */
    boolean stoodBefore(List<String> row) {
        if (roles.oldKind() == 0) {
            return false;
        }
        String old = row.get(roles.oldValue() - 1);
        return !row.get(roles.oldKind() - 1).equals(NOTHING_BEFORE)
                && !old.isEmpty()
                && new BigDecimal(old).signum() > 0;
    }

    private static int dayAfter(List<String> row, int column) {
        String written = column > row.size() ? "" : row.get(column - 1);
        return NO_DAY.matcher(written).matches() ? Days.OPEN : day(written) + 1;
    }

    private static int day(String written) {
        return Days.of(LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE));
    }
}
