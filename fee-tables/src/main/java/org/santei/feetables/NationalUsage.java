package org.santei.feetables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/**
 * How often medical acts were claimed in Japan in the fiscal year 2022: the ninth NDB open data (第9回 NDB オープンデータ,
 * 厚生労働省), all months, all ages.
 */
public final class NationalUsage {

    private static final String FILE = "usage/ndb09.csv";
    private static final Layout LAYOUT = Layout.official(
                    "usage", "NDB オープンデータ 第9回", List.of(1), Layout.Dating.NONE, """
                    code        [0-9]{9}
                    total       [0-9]{1,15}
                    outpatient  [0-9]{1,15}
                    """)
            .utf8(',');

    private static final String STAYS = "usage/ndb09-inpatient.csv";
    private static final Layout LAYOUT_OF_STAYS = Layout.official(
                    "usage-inpatient", "NDB オープンデータ 第9回", List.of(1), Layout.Dating.NONE, """
                    code       [0-9]{9}
                    inpatient  [0-9]{1,15}
                    """)
            .utf8(',');

    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, Long> stays = new HashMap<>();

    private record Counts(long total, long outpatient) {}

    private NationalUsage() {}

    /** Reads the counts of this build. */
    public static NationalUsage read() {
        NationalUsage usage = new NationalUsage();
        for (TableRow row :
                new StrictCsv(FILE, LAYOUT, 1, false).read(DataFolder.packaged().read(FILE))) {
            usage.counts.put(row.text(LAYOUT.column(1)), new Counts(number(row, 2), number(row, 3)));
        }
        for (TableRow row : new StrictCsv(STAYS, LAYOUT_OF_STAYS, 1, false)
                .read(DataFolder.packaged().read(STAYS))) {
            usage.stays.put(row.text(LAYOUT_OF_STAYS.column(1)), Long.parseLong(row.text(LAYOUT_OF_STAYS.column(2))));
        }
        return usage;
    }

    private static long number(TableRow row, int column) {
        return Long.parseLong(row.text(LAYOUT.column(column)));
    }

    /** Counts of procedures and of patients together, stays and dental claims included; 0 when there is none. */
    public long total(String code) {
        Counts found = counts.get(code);
        return found == null ? 0 : found.total();
    }

    /**
     * How often it was claimed for outpatients (算定回数, sheets 外来; of 在宅医療, which has one sheet, all); 0 when there is
     * none. Counts below 10 are not published and count as 0.
     */
    public long outpatient(String code) {
        Counts found = counts.get(code);
        return found == null ? 0 : found.outpatient();
    }

    /**
     * How often it was claimed for inpatients (医科, 算定回数, sheets 入院); 0 when there is none. Counts below 10 are not published
     * and count as 0.
     */
    public long inpatient(String code) {
        return stays.getOrDefault(code, 0L);
    }
}
