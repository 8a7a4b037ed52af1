package org.santei.service.trial;

import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a month as one types them: {@code 8}, {@code 8 15}, {@code 8、15×2}. */
final class TrialDays {

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:[x×*]([0-9]{1,3}))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,、日]+");

    private TrialDays() {}

    /**
     * How often on which day.
     *
     * @throws IllegalArgumentException when a word is no day
     */
    static SortedMap<Integer, Integer> read(String typed) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        for (String word : BETWEEN.split(text, -1)) {
            if (word.isEmpty()) {
                continue;
            }
            Matcher day = DAY.matcher(word);
            if (!day.matches()) {
                throw new IllegalArgumentException(word);
            }
            int times = day.group(2) == null ? 1 : Integer.parseInt(day.group(2));
            days.merge(Integer.valueOf(day.group(1)), times, Integer::sum);
        }
        return days;
    }

    /** The days as one would type them. */
    static String write(SortedMap<Integer, Integer> days) {
        StringBuilder text = new StringBuilder();
        days.forEach((day, times) ->
                text.append(text.isEmpty() ? "" : " ").append(day).append(times == 1 ? "" : "x" + times));
        return text.toString();
    }
}
