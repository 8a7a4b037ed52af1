package org.santei.rules.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days for two items and a stay around them, so that what is paid on the first or last day of a stay only is done then.
 *
 * @param first day of the first item
 * @param second day of the second
 * @param admitted first day of the stay
 * @param discharged last day of the stay
 */
record StayDays(
        int first, int second, LocalDate admitted, @Nullable LocalDate discharged) {

    private static final String ADMISSION = "132";
    private static final String DISCHARGE = "134";
    private static final Map<String, Set<String>> UNITS = read();

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> units = new HashMap<>();
        for (OfficialFiles.Row row : OfficialFiles.table("05")) {
            units.computeIfAbsent(row.at(2), code -> new HashSet<>()).add(row.at(4));
        }
        return units;
    }

    private static boolean has(String code, String unit) {
        return UNITS.getOrDefault(code, Set.of()).contains(unit);
    }

    static StayDays of(YearMonth month, String one, int first, String other, int second) {
        boolean swap = has(one, DISCHARGE) || has(other, ADMISSION);
        int oneDay = swap ? second : first;
        int otherDay = swap ? first : second;
        if ((has(one, ADMISSION) && has(other, ADMISSION)) || (has(one, DISCHARGE) && has(other, DISCHARGE))) {
            otherDay = oneDay;
        }
        int admitted = has(one, ADMISSION) ? oneDay : has(other, ADMISSION) ? otherDay : 1;
        int discharged = has(one, DISCHARGE) ? oneDay : has(other, DISCHARGE) ? otherDay : 0;
        return new StayDays(oneDay, otherDay, month.atDay(admitted), discharged == 0 ? null : month.atDay(discharged));
    }
}
