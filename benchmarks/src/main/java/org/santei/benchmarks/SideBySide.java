package org.santei.benchmarks;

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

    private static final String HEADER = "| lines | plain us | rules us | ratio | paired (p25-p75) | plain B | rules B"
            + " | B ratio | judging plain us | judging rules us | paired (p25-p75) |";
    private static final String RULE = "|---|---|---|---|---|---|---|---|---|---|---|";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** What is known of a size; what was not measured stays empty. */
    private static final class Row {
        private final Map<String, Double> micros = new HashMap<>();
        private PairedRatio.@Nullable Result whole;
        private PairedRatio.@Nullable Result judging;
    }

    /** Takes the CPU time that JMH measured of whole claims. */
    void measured(Collection<RunResult> results) {
        for (RunResult result : results) {
            String size = result.getParams().getParam("lines");
            String benchmark = result.getParams().getBenchmark();
            if (size != null && benchmark.startsWith(WholeClaimBenchmark.class.getName())) {
                String side = benchmark.substring(benchmark.lastIndexOf('.') + 1);
                Result<?> cpu = result.getSecondaryResults().get(CpuTimeProfiler.LABEL);
                if (cpu != null) {
                    row(size).micros.put(side, cpu.getScore());
                }
            }
        }
    }

    /** Takes what was measured in turns. */
    void paired(String size, PairedRatio.Result whole, PairedRatio.Result judging) {
        Row row = row(size);
        row.whole = whole;
        row.judging = judging;
    }

    private Row row(String size) {
        return rows.computeIfAbsent(size, key -> new Row());
    }

    /** Sizes of which something is known. */
    List<String> sizes() {
        return List.copyOf(rows.keySet());
    }

    /** The table. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n').append(RULE);
        rows.forEach((size, row) -> text.append("\n| ")
                .append(size)
                .append(times(row.micros))
                .append(whole(row.whole))
                .append(judging(row.judging))
                .append(" |"));
        return text.toString();
    }

    private static String times(Map<String, Double> micros) {
        Double plain = micros.get("plainJava");
        Double rules = micros.get("rules");
        Double ratio = plain == null || rules == null ? null : Double.valueOf(rules / plain);
        return cell("%.1f", plain) + cell("%.1f", rules) + cell("%.2f", ratio);
    }

    private static String whole(PairedRatio.@Nullable Result paired) {
        if (paired == null) {
            return " | - | - | - | -";
        }
        return ratio(paired)
                + cell("%.0f", paired.plain().bytes())
                + cell("%.0f", paired.rules().bytes())
                + cell("%.2f", paired.bytesRatio());
    }

    private static String judging(PairedRatio.@Nullable Result paired) {
        if (paired == null) {
            return " | - | - | -";
        }
        return cell("%.1f", paired.plain().micros())
                + cell("%.1f", paired.rules().micros())
                + ratio(paired);
    }

    private static String ratio(PairedRatio.Result paired) {
        return String.format(
                Locale.ROOT, " | %.2f (%.2f-%.2f)", paired.quantile(0.5), paired.quantile(0.25), paired.quantile(0.75));
    }

    private static String cell(String format, @Nullable Double value) {
        return " | " + (value == null ? "-" : String.format(Locale.ROOT, format, value));
    }
}
