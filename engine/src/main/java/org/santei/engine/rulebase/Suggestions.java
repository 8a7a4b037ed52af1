package org.santei.engine.rulebase;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which known words a person may have meant. */
final class Suggestions {

    private static final int FEW = 3;

    private Suggestions() {}

    /** A question that names the words that look most like one; empty when none does. */
    static String of(String written, Collection<String> known) {
        List<String> near = known.stream()
                .distinct()
                .filter(word -> distance(written, word) <= Math.max(2, Math.max(written.length(), word.length()) / 2))
                .sorted(Comparator.<String>comparingInt(word -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FEW)
                .toList();
        return near.isEmpty()
                ? ""
                : near.stream().map(word -> "「" + word + "」").collect(Collectors.joining("、")) + "のことですか。";
    }

    /** How many letters must be changed, added or taken away. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
