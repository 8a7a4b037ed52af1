package org.santei.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Plain Java and the rules in one table, a row for each size of claims. */
final class SideBySide {

    private static final String HEADER =
            "| lines | plain Java us | rules us | ratio | paired CPU ratio (p25-p75) | plain Java B | rules B | ratio B |";
    private static final String RULE = "|---|---|---|---|---|---|---|---|";

    private final Map<String, Map<String, Double>> micros = new LinkedHashMap<>();
    private final Map<String, PairedRatio.Result> pairs = new LinkedHashMap<>();

    /** Takes what JMH measured of whole claims. */
    void measured(Collection<RunResult> results) {
        for (RunResult result : results) {
            String size = result.getParams().getParam("lines");
            String benchmark = result.getParams().getBenchmark();
            if (size != null && benchmark.startsWith(WholeClaimBenchmark.class.getName())) {
                Result<?> score = result.getPrimaryResult();
                micros.computeIfAbsent(size, key -> new HashMap<>())
                        .put(benchmark.substring(benchmark.lastIndexOf('.') + 1), score.getScore());
            }
        }
    }

    /** Takes what was measured in turns. */
    void paired(String size, PairedRatio.Result result) {
        pairs.put(size, result);
    }

    /** Sizes that JMH measured. */
    List<String> sizes() {
        return List.copyOf(micros.keySet());
    }

    /** The table. */
    String text() {
        List<String> sizes = new ArrayList<>(micros.keySet());
        pairs.keySet().stream().filter(size -> !sizes.contains(size)).forEach(sizes::add);
        StringBuilder text = new StringBuilder(HEADER).append('\n').append(RULE);
        for (String size : sizes) {
            text.append("\n| ").append(size).append(times(size)).append(ratios(pairs.get(size)));
        }
        return text.toString();
    }

    private String times(String size) {
        Map<String, Double> ofSize = micros.getOrDefault(size, Map.of());
        Double plain = ofSize.get("plainJava");
        Double rules = ofSize.get("rules");
        Double ratio = plain == null || rules == null ? null : Double.valueOf(rules / plain);
        return cell("%.1f", plain) + cell("%.1f", rules) + cell("%.2f", ratio);
    }

    private static String ratios(PairedRatio.@Nullable Result paired) {
        if (paired == null) {
            return " | - | - | - | - |";
        }
        String spread = String.format(Locale.ROOT, " (%.2f-%.2f)", paired.quantile(0.25), paired.quantile(0.75));
        return cell("%.2f", paired.quantile(0.5))
                + spread
                + cell("%.0f", paired.plainBytes())
                + cell("%.0f", paired.rulesBytes())
                + cell("%.2f", paired.bytesRatio())
                + " |";
    }

    private static String cell(String format, @Nullable Double value) {
        return " | " + (value == null ? "-" : String.format(Locale.ROOT, format, value));
    }
}
