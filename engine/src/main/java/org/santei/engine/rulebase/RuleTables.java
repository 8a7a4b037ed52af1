package org.santei.engine.rulebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.限度;
import org.santei.feetables.Validity;

/**
 * The two small tables beside the rules: named sets of codes ({@code groups.csv}) and named thresholds ({@code
 * limits.csv}), each row with its days and its source.
 *
 * @param codeSets sets by name
 * @param limits thresholds by name
 * @param text both files, for the hash of the release
 */
public record RuleTables(CodeSets codeSets, 限度 limits, String text) {

    /** Reads both tables from the folder of rules. */
    public static RuleTables read(Path folder) throws IOException {
        return of(Files.readString(folder.resolve("groups.csv")), Files.readString(folder.resolve("limits.csv")));
    }

    /** Reads both tables from the class path. */
    static RuleTables read(ClassLoader loader) throws IOException {
        return of(
                RuleBaseIndex.resource(loader, "rules/groups.csv"), RuleBaseIndex.resource(loader, "rules/limits.csv"));
    }

    /**
     * Both tables from their texts.
     *
     * @throws RuleRefused if a row is none
     */
    public static RuleTables of(String groups, String limits) {
        List<CodeSets.Membership> sets = new ArrayList<>();
        for (String[] row : rows(groups, "groups.csv")) {
            // Compiled rules name sets by constants: that the same name is the same object makes every comparison
            // short.
            sets.add(new CodeSets.Membership(row[0].intern(), row[1], validity(row[2], row[3])));
        }
        List<限度.Row> thresholds = new ArrayList<>();
        for (String[] row : rows(limits, "limits.csv")) {
            thresholds.add(new 限度.Row(row[0], Integer.parseInt(row[1]), validity(row[2], row[3])));
        }
        return new RuleTables(new CodeSets(sets), new 限度(thresholds), text(groups, limits));
    }

    /** Both texts as one, for the hash of the release. */
    static String text(String groups, String limits) {
        return groups + '\n' + limits;
    }

    /** Rows without the header; name, value, first day, day after the last (empty: open) and source. */
    private static List<String[]> rows(String text, String file) {
        List<String[]> rows = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            String[] row = line.split(",", 5);
            if (row.length != 5 || row[4].isBlank()) {
                throw new RuleRefused(file, "needs name, value, from, until and source: " + line);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Validity validity(String from, String until) {
        return new Validity(LocalDate.parse(from), until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
    }
}
