package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.santei.engine.ledger.Stage;

/**
 * What the build writes down beside the compiled classes of an edition, one tab-separated line each.
 *
 * @param edition the edition
 * @param hash SHA-256 over the rule files in force and the tables that they name
 * @param models the compiled model of each stage that has rules
 * @param rules the rules
 */
record RuleBaseIndex(Edition edition, String hash, List<StageModel> models, List<CompiledRule> rules) {

    static final String EDITIONS = "rulebases/editions.txt";

    static final String SHARES = "rulebases/shares.txt";

    /** The compiled model of a stage. */
    record StageModel(Stage stage, String className) {}

    static String path(String edition) {
        return "rulebases/" + edition + ".tsv";
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
        return of(resource(loader, path(edition)));
    }

    static RuleBaseIndex of(String text) {
        List<StageModel> models = new ArrayList<>();
        List<CompiledRule> rules = new ArrayList<>();
        Edition held = null;
        String hash = "";
        for (String line : text.split("\n", -1)) {
            String[] field = line.split("\t", -1);
            switch (field[0]) {
                case "edition" -> {
                    held = new Edition(YearMonth.parse(field[1]), YearMonth.parse(field[2]), field[3]);
                    hash = field[4];
                }
                case "model" -> models.add(new StageModel(Stage.valueOf(field[1]), field[2]));
                default -> rules.add(CompiledRule.read(field));
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
