package org.santei.feetables.check;

import java.time.LocalDate;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;

/**
 * A row holds on some day. A row that ends (変更区分 9) bears the day after its last one as 変更年月日, so the official files
 * have it.
 */
final class DateCheck implements Check {

    private static final String ENDED = "9";

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.all()) {
            Layout.Dating dating = file.layout().dating();
            if (dating.from() == 0 || dating.until() == 0) {
                continue;
            }
            for (TableRow row : file.rows()) {
                LocalDate from = file.from(row);
                LocalDate until = file.until(row);
                if (from == null || until == null) {
                    continue;
                }
                LocalDate latest = file.change(row).equals(ENDED) ? until.plusDays(1) : until;
                if (from.isAfter(latest)) {
                    findings.error(
                            "date-order",
                            row,
                            file.column(dating.until()),
                            "It ends on " + until + ", before it begins on " + from
                                    + ". Compare both days with the published file.");
                }
            }
        }
    }
}
