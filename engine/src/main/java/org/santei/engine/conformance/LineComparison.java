package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.conformance.CaseResult.Difference;
import org.santei.engine.conformance.Expected.ExpectedLine;

/**
 * Compares lines: how often each code is payable, and the points of groups. Programs put points on other lines of a group, and
 * divide groups otherwise; so the points of groups that share codes are compared as one sum.
 */
final class LineComparison {

    /** Codes of groups that hang together, and what they come to. */
    private static final class Cluster {
        final Set<String> codes = new TreeSet<>();
        long points;
    }

    private final List<ExpectedLine> expected;
    private final List<VendorAnswer.Line> got;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> missed = new LinkedHashSet<>();
    private final Set<String> surplus = new LinkedHashSet<>();
    private final Set<String> otherPoints = new LinkedHashSet<>();

    LineComparison(Expected expected, List<VendorAnswer.Line> got) {
        this.expected = expected.lines();
        this.got = got.stream().filter(VendorAnswer.Line::payable).toList();
        compareTimes();
        comparePoints();
    }

    List<Difference> differences() {
        return differences;
    }

    /** Codes that are payable oftener than the answer says. */
    Set<String> missed() {
        return missed;
    }

    /** Codes that the answer pays oftener than is right. */
    Set<String> surplus() {
        return surplus;
    }

    /** Codes of groups whose points differ though they are paid as often as is right. */
    Set<String> otherPoints() {
        return otherPoints;
    }

    private void compareTimes() {
        Map<String, Long> right = new TreeMap<>();
        expected.stream()
                .filter(line -> line.outcome() == Outcome.PAID)
                .forEach(line -> right.merge(line.code(), (long) line.times(), Long::sum));
        Map<String, Long> given = new TreeMap<>();
        got.forEach(line -> given.merge(line.code(), (long) line.times(), Long::sum));
        Set<String> codes = new TreeSet<>(right.keySet());
        codes.addAll(given.keySet());
        for (String code : codes) {
            long wanted = right.getOrDefault(code, 0L);
            long times = given.getOrDefault(code, 0L);
            if (wanted != times) {
                differences.add(new Difference(code + " の算定回数", String.valueOf(wanted), String.valueOf(times)));
                (times < wanted ? missed : surplus).add(code);
            }
        }
    }

    private void comparePoints() {
        if (got.stream().noneMatch(line -> line.points() != null)) {
            return;
        }
        for (Cluster cluster : clusters()) {
            long given = got.stream()
                    .filter(line -> cluster.codes.contains(line.code()))
                    .mapToLong(line -> (long) Objects.requireNonNullElse(line.points(), 0) * line.times())
                    .sum();
            if (given != cluster.points) {
                differences.add(new Difference(
                        String.join("、", cluster.codes) + " の点数",
                        String.valueOf(cluster.points),
                        String.valueOf(given)));
                if (cluster.codes.stream().noneMatch(code -> missed.contains(code) || surplus.contains(code))) {
                    otherPoints.addAll(cluster.codes);
                }
            }
        }
    }

    private List<Cluster> clusters() {
        Map<Integer, List<ExpectedLine>> groups = new LinkedHashMap<>();
        expected.forEach(line ->
                groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line));
        List<Cluster> clusters = new ArrayList<>();
        for (List<ExpectedLine> group : groups.values()) {
            Cluster joined = new Cluster();
            group.forEach(line -> {
                joined.codes.add(line.code());
                joined.points += (long) Objects.requireNonNullElse(line.points(), 0) * line.times();
            });
            Set<Cluster> same = new HashSet<>();
            clusters.stream()
                    .filter(cluster -> cluster.codes.stream().anyMatch(joined.codes::contains))
                    .forEach(same::add);
            same.forEach(cluster -> {
                joined.codes.addAll(cluster.codes);
                joined.points += cluster.points;
            });
            clusters.removeAll(same);
            clusters.add(joined);
        }
        return clusters;
    }
}
