package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Stage;

/**
 * What the build writes down beside the compiled classes of an edition, one tab-separated line each.
 *
 * @param edition the edition
 * @param hash SHA-256 over the rule files in force and the tables that they name
 * @param models the compiled model of each stage that has rules
 * @param rules the rules
 */
record RuleBaseIndex(Edition edition, String hash, List<StageModel> models, List<RuleEntry> rules) {

    static final String EDITIONS = "rulebases/editions.txt";

    static final String SHARES = "rulebases/shares.txt";

    /** The compiled model of a stage. */
    record StageModel(Stage stage, String className) {}

    /**
     * What must be known of a rule when it runs, or is explained; empty texts stand for nothing.
     *
     * @param verb call of the verb, as written
     * @param conditions conditions as written, the key first if the fact type has one
     */
    record RuleEntry(
            String id,
            Stage stage,
            String factType,
            String key,
            String awards,
            String name,
            String source,
            String verb,
            List<String> conditions) {

        private static final int FIXED = 9;

        static RuleEntry of(ParsedRule rule) {
            return new RuleEntry(
                    rule.id(),
                    rule.stage(),
                    rule.factType(),
                    orEmpty(rule.key()),
                    orEmpty(rule.awards()),
                    rule.name(),
                    rule.source(),
                    rule.verb() + '(' + String.join(", ", rule.arguments()) + ')',
                    rule.conditions().stream()
                            .map(condition -> (condition.negated() ? "!" : "") + condition.text())
                            .toList());
        }

        private static RuleEntry read(String[] field) {
            return new RuleEntry(
                    field[1],
                    Stage.valueOf(field[2]),
                    field[3],
                    field[4],
                    field[5],
                    field[6],
                    field[7],
                    field[8],
                    List.of(field).subList(FIXED, field.length));
        }

        private Object[] fields() {
            return Stream.concat(
                            Stream.of("rule", id, stage, factType, key, awards, name, source, verb),
                            conditions.stream())
                    .toArray();
        }

        /** Whether the rule belongs to no chapter of the schedule. */
        boolean isCommon() {
            return id.startsWith("COMMON-");
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    static String path(String edition) {
        return "rulebases/" + edition + ".tsv";
    }

    /** The same without the rules of chapters: no fact is made for them, so that they never speak. */
    RuleBaseIndex ofTables() {
        return new RuleBaseIndex(
                edition,
                hash,
                models,
                rules.stream().filter(RuleEntry::isCommon).toList());
    }

    String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(line("edition", edition.begins(), edition.ends(), edition.revision(), hash));
        models.forEach(model -> lines.add(line("model", model.stage(), model.className())));
        rules.forEach(rule -> lines.add(line(rule.fields())));
        return String.join("\n", lines);
    }

    private static String line(Object... fields) {
        List<String> texts = new ArrayList<>(fields.length);
        for (Object field : fields) {
            texts.add(field.toString().replace('\t', ' ').replace('\n', ' '));
        }
        return String.join("\t", texts);
    }

    static RuleBaseIndex read(ClassLoader loader, String edition) throws IOException {
        List<StageModel> models = new ArrayList<>();
        List<RuleEntry> rules = new ArrayList<>();
        Edition held = null;
        String hash = "";
        for (String line : resource(loader, path(edition)).split("\n", -1)) {
            String[] field = line.split("\t", -1);
            switch (field[0]) {
                case "edition" -> {
                    held = new Edition(YearMonth.parse(field[1]), YearMonth.parse(field[2]), field[3]);
                    hash = field[4];
                }
                case "model" -> models.add(new StageModel(Stage.valueOf(field[1]), field[2]));
                default -> rules.add(RuleEntry.read(field));
            }
        }
        return new RuleBaseIndex(Objects.requireNonNull(held), hash, List.copyOf(models), List.copyOf(rules));
    }

    static String resource(ClassLoader loader, String path) throws IOException {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is not on the class path. Build the rules module first.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
