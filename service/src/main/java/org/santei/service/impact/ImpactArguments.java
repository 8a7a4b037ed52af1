package org.santei.service.impact;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.impact.ImpactOrder.CorpusKind;
import org.santei.service.impact.ImpactOrder.TakenAs;

/**
 * The arguments of the command.
 *
 * @param threads how many calculate; 0 for as many as usual
 * @param csv where the table is written as CSV; {@code null} for nowhere
 * @param parquet where it is written as Parquet; {@code null} for nowhere
 */
record ImpactArguments(
        ImpactOrder order,
        int threads,
        @Nullable Path csv,
        @Nullable Path parquet) {

    private static final Pattern CORPUS = Pattern.compile("synthetic:([1-9][0-9]{0,6})(?::([0-9]{1,6}))?");
    private static final Set<String> NAMES =
            Set.of("--corpus", "--before", "--after", "--threads", "--input", "--csv", "--parquet");

    /** What was asked for; {@code null} when it is not understood. */
    static @Nullable ImpactArguments of(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || given.put(arguments[i], arguments[i + 1]) != null) {
                return null;
            }
        }
        Matcher corpus = CORPUS.matcher(given.getOrDefault("--corpus", ""));
        TakenAs input = input(given.getOrDefault("--input", "calculated"));
        String threads = given.getOrDefault("--threads", "0");
        boolean understood = arguments.length % 2 == 0
                && corpus.matches()
                && Integer.parseInt(corpus.group(1)) <= ImpactOrder.MOST_CLAIMS
                && input != null
                && threads.matches("[0-9]{1,2}")
                && given.containsKey("--before")
                && given.containsKey("--after");
        if (!understood) {
            return null;
        }
        ImpactOrder order = new ImpactOrder(
                CorpusKind.SYNTHETIC,
                Integer.parseInt(corpus.group(1)),
                corpus.group(2) == null ? 1 : Integer.parseInt(corpus.group(2)),
                null,
                null,
                given.get("--before"),
                given.get("--after"),
                null,
                null,
                input);
        return new ImpactArguments(
                order, Integer.parseInt(threads), path(given.get("--csv")), path(given.get("--parquet")));
    }

    private static @Nullable TakenAs input(String word) {
        for (TakenAs input : TakenAs.values()) {
            if (input.name().toLowerCase(Locale.ROOT).equals(word)) {
                return input;
            }
        }
        return null;
    }

    private static @Nullable Path path(@Nullable String file) {
        return file == null ? null : Path.of(file);
    }
}
