package org.santei.feetables.store;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;

/** Writes values of the notice as rows of a table. */
final class NoticeRows {

    private final String id;
    private final Layout newest;
    private final ColumnRoles roles;

    NoticeRows(String id, Layout newest) {
        this.id = id;
        this.newest = newest;
        this.roles = ColumnRoles.of(id);
    }

    /** Whether a row has the value that the notice says. */
    boolean saysTheSame(List<String> row, NoticeValue value, String written) {
        return row.get(roles.kind() - 1).equals(value.kind())
                && new BigDecimal(row.get(roles.value() - 1)).compareTo(new BigDecimal(written)) == 0;
    }

    /** Where each unit is worth what the first one is (１単位につき), it follows the value. */
    private void setSteps(List<String> row, NoticeValue value, String written) {
        int column = roles.stepPoints();
        if (column == 0 || row.get(column - 1).isEmpty()) {
            return;
        }
        BigDecimal before = new BigDecimal(row.get(column - 1));
        String told = value.stepPoints();
        boolean each = before.signum() > 0 && before.compareTo(new BigDecimal(row.get(roles.value() - 1))) == 0;
        if (told != null || each) {
            String steps = told == null ? written : told;
            row.set(column - 1, new BigDecimal(steps).setScale(2).toPlainString());
        }
    }

    /** A row like that of another code, but for what the notice says of this one. */
    List<String> like(List<String> other, NoticeValue value, NoticeValue.Model model, String written) {
        List<String> row = new ArrayList<>(other);
        while (row.size() < newest.width()) {
            row.add("");
        }
        if (!model.code().equals(value.code())) {
            row.set(newest.key().get(0) - 1, value.code());
            NoticeReference.write(id, value.reference(), row);
            row.set(roles.oldKind() - 1, "0");
            row.set(roles.oldValue() - 1, "0.00");
        }
        setSteps(row, value, written);
        set(row, value, written);
        model.columns().forEach((column, text) -> row.set(column - 1, text));
        return row;
    }

    private void set(List<String> row, NoticeValue value, String written) {
        row.set(roles.name() - 1, value.name());
        row.set(roles.kind() - 1, value.kind());
        row.set(roles.value() - 1, new BigDecimal(written).setScale(2).toPlainString());
        row.set(newest.dating().from() - 1, value.from().format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** The row of the revision before with another value, or a row that says nothing but the value. */
    List<String> row(List<String> base, NoticeValue value, String written) {
        List<String> row = new ArrayList<>(base);
        while (row.size() < newest.width()) {
            row.add("");
        }
        if (base.isEmpty()) {
            row.set(newest.key().get(0) - 1, value.code());
            NoticeReference.write(id, value.reference(), row);
        } else {
            row.set(roles.oldKind() - 1, row.get(roles.kind() - 1));
            row.set(roles.oldValue() - 1, row.get(roles.value() - 1));
            setSteps(row, value, written);
        }
        set(row, value, written);
        return row;
    }
}
