package org.santei.rules.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what rows came to and keeps the first that the engine answers otherwise. */
final class Disagreements {

    private static final int SHOWN = 20;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> first = new ArrayList<>();
    private int total;

    /** Notes that a row came to something. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Notes a disagreement unless a condition holds. */
    void check(boolean agrees, Object... words) {
        if (!agrees) {
            total++;
            if (first.size() < SHOWN) {
                first.add(Arrays.toString(words));
            }
        }
    }

    /** How many rows came to what, a line for each. */
    String summary() {
        StringBuilder lines = new StringBuilder();
        counts.forEach(
                (what, count) -> lines.append(what).append(": ").append(count).append('\n'));
        return lines.toString();
    }

    /** Nothing when everything agrees, else the total and the first disagreements. */
    String report() {
        return total == 0 ? "" : total + " disagreements, among them:\n" + String.join("\n", first);
    }
}
