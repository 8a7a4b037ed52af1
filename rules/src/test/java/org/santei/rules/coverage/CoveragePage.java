package org.santei.rules.coverage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page of the coverage of an edition. */
final class CoveragePage {

    private static final int MOST_NAMED = 8;

    private CoveragePage() {}

    static double share(Map<Integer, MasterCoverageTest.Tally> tallies) {
        int pairs = tallies.values().stream().mapToInt(tally -> tally.pairs).sum();
        int covered = tallies.values().stream().mapToInt(tally -> tally.covered).sum();
        return (double) covered / pairs;
    }

    static String write(String edition, LocalDate day, Master master, Map<Integer, MasterCoverageTest.Tally> tallies) {
        int pairs = tallies.values().stream().mapToInt(tally -> tally.pairs).sum();
        int covered = tallies.values().stream().mapToInt(tally -> tally.covered).sum();
        StringBuilder page =
                new StringBuilder("# Columns of the master that are enforced, edition " + edition + "\n\n");
        page.append(
                        "Written by `MasterCoverageTest`, which fails when this page is stale. A pair is a code of the master of medical acts on ")
                .append(day)
                .append(
                        " and a column in which it has something. It counts as covered when a claim is answered otherwise with that column than without it: another outcome, other points or another finding.\n\n");
        page.append("**")
                .append(String.format(Locale.ROOT, "%,d", covered))
                .append(" of ")
                .append(String.format(Locale.ROOT, "%,d", pairs))
                .append(" pairs, ")
                .append(String.format(Locale.ROOT, "%.2f", 100 * share(tallies)))
                .append(" %.**\n\n");
        page.append("| column | name | pairs | covered | open | why open |\n|---|---|---|---|---|---|\n");
        tallies.forEach((column, tally) -> {
            if (tally.pairs > 0) {
                page.append("| ")
                        .append(column)
                        .append(" | ")
                        .append(master.title(column))
                        .append(" | ")
                        .append(tally.pairs)
                        .append(" | ")
                        .append(tally.covered)
                        .append(" | ");
                page.append(tally.open.stream()
                        .limit(MOST_NAMED)
                        .map(item -> item.code())
                        .collect(Collectors.joining(" ")));
                page.append(tally.open.size() > MOST_NAMED ? " and " + (tally.open.size() - MOST_NAMED) + " more" : "");
                page.append(" | ")
                        .append(tally.open.isEmpty() ? "" : CoveredColumns.reason(edition, column))
                        .append(" |\n");
            }
        });
        page.append("\n## Columns that do not count\n\n| columns | because |\n|---|---|\n");
        CoveredColumns.others(edition)
                .forEach((columns, reason) -> page.append("| ")
                        .append(columns)
                        .append(" | ")
                        .append(reason)
                        .append(" |\n"));
        return page.toString();
    }
}
