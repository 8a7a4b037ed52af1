package org.santei.rules.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.feetables.CountLimit;
import org.santei.feetables.CountTreatment;
import org.santei.feetables.DayCount;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeItem;

/** Whether the tables hold codes to a number of times in a span. */
final class Limits {

    private static final Pattern SPAN = Pattern.compile("(1月|月|1日|日|1週|週)(?:につき|に)?(?:([0-9]+)回)?");
    private static final Map<String, String> UNITS = Map.of("月", "131", "日", "121", "週", "138");

    private final ElectronicTables tables;
    private final LocalDate day;

    Limits(ElectronicTables tables, LocalDate day) {
        this.tables = tables;
        this.day = day;
    }

    /** Whether all codes are held to what words such as 月１回 or １日につき say. */
    boolean carry(String words, List<FeeItem> codes) {
        Matcher span = SPAN.matcher(words);
        if (!span.find() || codes.isEmpty()) {
            return false;
        }
        String unit = span.group(1).replace("1", "");
        int times = span.group(2) == null ? 1 : Integer.parseInt(span.group(2));
        return codes.stream().allMatch(code -> holds(code, unit, times));
    }

    private boolean holds(FeeItem code, String unit, int times) {
        CountLimit limit = code.countLimit();
        boolean byMaster = unit.equals("月")
                && limit != null
                && limit.maximum() == times
                && limit.treatment() == CountTreatment.CAP;
        boolean byDays = unit.equals("日") && times == 1 && code.conditions().days() == DayCount.AT_MOST_DAYS;
        boolean byTable = tables.holdOn(day)
                && tables.frequencyLimits(code.code(), day).stream()
                        .anyMatch(row -> row.unit().equals(UNITS.get(unit)) && row.times() == times && !row.special());
        return byMaster || byDays || byTable;
    }
}
