package org.santei.feetables.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** known-irregularities.csv: what the payers published against their own specification, and what is known of it. */
final class KnownIrregularities {

    /** Its name in a data folder; a folder may have none. */
    static final String FILE = "known-irregularities.csv";

    private static final Layout LAYOUT = Layout.official(
                    "known-irregularities", "既知の不整合", List.of(1, 2, 3), Layout.Dating.NONE, """
            check     [a-z-]+
            table     [0-9a-z-]+
            subject   名100
            reason    名300
            """)
            .utf8(',');

    private final Map<String, String> reasons;

    private KnownIrregularities(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    static KnownIrregularities read(DataFolder folder, Consumer<FeeTableException> problems) {
        byte[] content;
        try {
            content = folder.read(FILE);
        } catch (FeeTableException none) {
            return new KnownIrregularities(Map.of());
        }
        Map<String, String> reasons = new HashMap<>();
        for (TableRow row : new StrictCsv(FILE, LAYOUT, 1, false).read(content, problems)) {
            reasons.put(key(text(row, 1), text(row, 2), text(row, 3)), text(row, 4));
        }
        return new KnownIrregularities(reasons);
    }

    /** Why a subject of a table is not as a check wants it; {@code null} when nothing is known. */
    @Nullable
    String reason(String check, String table, String subject) {
        return reasons.get(key(check, table, subject));
    }

    private static String text(TableRow row, int column) {
        return row.text(LAYOUT.column(column));
    }

    private static String key(String check, String table, String subject) {
        return check + "|" + table + "|" + subject;
    }
}
