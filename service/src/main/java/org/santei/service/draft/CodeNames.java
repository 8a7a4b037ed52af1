package org.santei.service.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Names of codes in the official tables, and codes by their names. Safe for use by many threads. */
@Component
final class CodeNames {

    private static final String STANDARDS = "shisetsukijun";
    private static final int NAME_OF_STANDARD = 2;

    private final FeeTable table;

    CodeNames(FeeTable table) {
        this.table = table;
    }

    /**
     * A code with its name.
     *
     * @param code the code
     * @param name its name
     * @param reference 区分番号; empty when the table gives none
     */
    record Named(String code, String name, String reference) {}

    /** The name of a code of a medical act on a day; empty when none is in force. */
    String act(String code, LocalDate day) {
        FeeItem item = table.find(code, day);
        return item == null ? "" : item.name();
    }

    /** Codes of medical acts on a day that begin with a text, or whose names or 区分番号 hold it. */
    List<Named> acts(String text, LocalDate day, int most) {
        List<Named> found = new ArrayList<>();
        for (String code : table.codes()) {
            FeeItem item = found.size() < most ? table.find(code, day) : null;
            if (item != null && fits(text, code, item)) {
                found.add(new Named(code, item.name(), Objects.requireNonNullElse(item.reference(), "")));
            }
        }
        return found;
    }

    private static boolean fits(String text, String code, FeeItem item) {
        return code.startsWith(text) || item.name().contains(text) || text.equals(item.reference());
    }

    /** The name of a facility standard, of the newest list that has it; empty when none has. */
    String standard(String code) {
        Table standards = table.tables().find(STANDARDS);
        int key = standards == null ? Table.NONE : standards.find(code);
        return name(standards, key);
    }

    private static String name(@Nullable Table standards, int key) {
        int row = standards == null || key == Table.NONE ? Table.NONE : standards.newestRow(key);
        return standards == null || row == Table.NONE ? "" : standards.text(row, NAME_OF_STANDARD);
    }
}
