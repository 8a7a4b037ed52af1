package org.santei.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.batch.input.InputFiles;
import org.santei.batch.input.MixKind;
import org.santei.engine.calculation.ClaimService;

/**
 * The arguments of the command.
 *
 * @param files UKE, NDJSON and Parquet files
 * @param mix a synthetic mix; {@code null} for none
 * @param edition the edition whose first month a mix has; empty for the newest
 * @param master where Spark runs; empty for every core of this machine, or what spark-submit says
 * @param out where results are kept
 * @param input how claims are taken
 * @param answers whether results hold the answers in full
 * @param draft folder with the texts of a draft; empty for none
 * @param threads above 0: without Spark and without files, with so many threads
 * @param piece most claims of a piece
 * @param settings further settings of Spark
 */
record BatchArguments(
        List<String> files,
        @Nullable Mix mix,
        String edition,
        String master,
        String out,
        ClaimService.Input input,
        boolean answers,
        String draft,
        int threads,
        int piece,
        Map<String, String> settings) {

    static final String USAGE = """
        usage: santei batch --corpus synthetic:N[:SEED] | nation:N[:SEED] [--edition YYYY-MM] [OPTIONS]
               santei batch FILE... [OPTIONS]          UKE (.uke), Parquet (.parquet), else NDJSON
        options: --out DIR          results and aggregates as Parquet (batch-results)
                 --master URL       where Spark runs (local[*])
                 --input HOW        as_billed, stripped, calculated or acts
                 --answers          keep the answers in full, too
                 --draft DIR        under the texts of a draft: rules/..., rules/limits.csv, rules/groups.csv
                 --piece N          most claims of a task (20000)
                 --plain THREADS    without Spark and without files: only what everything adds up to
                 --conf KEY=VALUE   a setting of Spark\
        """;

    private static final Pattern CORPUS = Pattern.compile("(synthetic|nation):([1-9][0-9]{0,9})(?::([0-9]{1,9}))?");
    private static final Pattern EDITION = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final String OUT = "batch-results";

    /**
     * A synthetic mix.
     *
     * @param kind which mix
     * @param size how many claims
     * @param seed which of the many
     */
    record Mix(MixKind kind, long size, long seed) {}

    /** What was asked for; {@code null} when it is not understood. */
    static @Nullable BatchArguments of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Map<String, String> settings = new TreeMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (argument.equals("--answers")) {
                given.put(argument, "");
            } else if (i + 1 == arguments.length) {
                return null;
            } else if (argument.equals("--conf")) {
                String[] setting = arguments[++i].split("=", 2);
                settings.put(setting[0], setting.length == 1 ? "" : setting[1]);
            } else {
                given.put(argument, arguments[++i]);
            }
        }
        return of(given, files, settings);
    }

    private static @Nullable BatchArguments of(
            Map<String, String> given, List<String> files, Map<String, String> settings) {
        String corpus = given.remove("--corpus");
        Matcher mix = CORPUS.matcher(corpus == null ? "" : corpus);
        String edition = taken(given, "--edition", "");
        String threads = taken(given, "--plain", "0");
        String piece = taken(given, "--piece", String.valueOf(InputFiles.CLAIMS));
        ClaimService.Input input = input(taken(given, "--input", corpus == null ? "as_billed" : "calculated"));
        String master = taken(given, "--master", "");
        String out = taken(given, "--out", OUT);
        String draft = taken(given, "--draft", "");
        boolean answers = given.remove("--answers") != null;
        boolean understood = given.isEmpty()
                && (corpus == null ? !files.isEmpty() : mix.matches() && files.isEmpty())
                && (edition.isEmpty() || EDITION.matcher(edition).matches())
                && threads.matches("[0-9]{1,3}")
                && piece.matches("[1-9][0-9]{0,6}");
        if (!understood || input == null) {
            return null;
        }
        return new BatchArguments(
                List.copyOf(files),
                corpus == null
                        ? null
                        : new Mix(MixKind.of(mix.group(1)), Long.parseLong(mix.group(2)), seed(mix.group(3))),
                edition,
                master,
                out,
                input,
                answers,
                draft,
                Integer.parseInt(threads),
                Integer.parseInt(piece),
                settings);
    }

    private static String taken(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static long seed(@Nullable String digits) {
        return digits == null ? 1 : Long.parseLong(digits);
    }

    private static ClaimService.@Nullable Input input(String word) {
        for (ClaimService.Input input : ClaimService.Input.values()) {
            if (input.name().toLowerCase(Locale.ROOT).equals(word)) {
                return input;
            }
        }
        return null;
    }
}
