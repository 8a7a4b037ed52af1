package org.santei.engine.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.feetables.Validity;

/** 限度: named thresholds by date ({@code rules/limits.csv}), so that no rule holds a number. */
public final class 限度 {

    private final Map<String, List<Row>> rows;

    /**
     * One row of the table of thresholds.
     *
     * @param name name that rules use
     * @param value the threshold, in the unit that its name says (years, times)
     * @param validity days on which it holds
     */
    public record Row(String name, int value, Validity validity) {}

    public 限度(List<Row> rows) {
        this.rows = Map.copyOf(rows.stream().collect(Collectors.groupingBy(Row::name)));
    }

    /**
     * The threshold on a day.
     *
     * @throws IllegalArgumentException if none is in force; the compiler refuses unknown names, so only dates can lack
     */
    public int value(String name, LocalDate day) {
        List<Row> named = rows.getOrDefault(name, List.of());
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).validity().contains(day)) {
                return named.get(i).value();
            }
        }
        throw new IllegalArgumentException("限度「" + name + "」は " + day + " に定めがありません（rules/limits.csv）。");
    }

    /** Whether any row bears the name. */
    public boolean knows(String name) {
        return rows.containsKey(name);
    }

    /** The names of all thresholds. */
    public Set<String> names() {
        return rows.keySet();
    }

    /** Whether a threshold is set on a day. */
    public boolean isSet(String name, LocalDate day) {
        return rows.getOrDefault(name, List.of()).stream()
                .anyMatch(row -> row.validity().contains(day));
    }
}
