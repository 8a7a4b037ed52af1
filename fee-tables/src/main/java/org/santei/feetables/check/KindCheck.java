package org.santei.feetables.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.ValueKind;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.TableRow;

/** Kinds of values are known, percentages are ones, and what has no value of its own has none. */
final class KindCheck implements Check {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.all()) {
            ColumnRoles columns = ColumnRoles.of(file.source().table());
            if (!columns.isPriced() || !file.isOfficial()) {
                continue;
            }
            for (TableRow row : file.rows()) {
                check(file, row, columns.kind(), columns.value(), columns, findings);
                if (columns.oldKind() > 0) {
                    check(file, row, columns.oldKind(), columns.oldValue(), columns, findings);
                }
            }
        }
    }

    private static void check(
            DataFile file, TableRow row, int kindColumn, int valueColumn, ColumnRoles columns, Findings findings) {
        String code = row.text(file.column(kindColumn));
        String written = row.text(file.column(valueColumn));
        boolean none = code.isEmpty() || (code.equals("0") && kindColumn == columns.oldKind());
        if (none || (code.equals("0") && file.source().table().equals("h7"))) {
            return;
        }
        ValueKind kind = kind(file, code);
        if (kind == null) {
            findings.error(
                    "unknown-kind",
                    row,
                    file.column(kindColumn),
                    "'" + code + "' is no kind of value. The specification has no such kind.");
            return;
        }
        if (written.isEmpty()) {
            return;
        }
        BigDecimal value = new BigDecimal(written).divide(BigDecimal.valueOf(columns.unit()));
        if (isPercent(kind) && value.compareTo(MOST_PERCENT) > 0) {
            findings.error(
                    "value",
                    row,
                    file.column(valueColumn),
                    written + " percent is more than " + MOST_PERCENT + ". Compare with the published file.");
        }
        if (hasNone(kind) && value.signum() != 0) {
            findings.error(
                    "value",
                    row,
                    file.column(valueColumn),
                    "A value of kind " + code + " stands in the claim and is 0 in the master, not " + written
                            + ". Compare with the published file.");
        }
    }

    private static @Nullable ValueKind kind(DataFile file, String code) {
        try {
            return ValueKind.of(file.source().table().equals("y") ? ItemKind.DRUG : ItemKind.PROCEDURE, code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static boolean isPercent(ValueKind kind) {
        return kind == ValueKind.PERCENT_ADDED || kind == ValueKind.PERCENT_SUBTRACTED;
    }

    private static boolean hasNone(ValueKind kind) {
        return kind == ValueKind.PURCHASE_PRICE || kind == ValueKind.REDUCED_ACT;
    }
}
