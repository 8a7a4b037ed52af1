package org.santei.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.RuleFileText;
import org.santei.engine.authoring.RuleShape;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleTables;

/** Every packaged rule, taken apart for a form and written again: the guard reads the same rule. */
class WrittenRulesTest {

    private static final Path RULES = Path.of("../rules/src/main/resources/rules");

    private final RuleGuard guard;
    private final List<RuleFile> files;

    WrittenRulesTest() throws IOException {
        RuleTables tables = RuleTables.read(RULES);
        guard = new RuleGuard(tables.codeSets(), tables.limits());
        files = RuleFile.readAll(RULES);
    }

    @Test
    void whatAFormWritesIsTheRuleThatItRead() {
        List<String> others = new ArrayList<>();
        int rules = 0;
        for (RuleFile file : files) {
            RuleFileText text = RuleFileText.of(file.text());
            for (ParsedRule rule : guard.read(file)) {
                String written = PlainRule.of(rule).text();
                String changed = text.with(rule.id(), written);
                ParsedRule again = guard.read(new RuleFile(file.name(), file.begins(), changed)).stream()
                        .filter(one -> one.id().equals(rule.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(again).isEqualTo(rule);
                rules++;
                if (!changed.equals(file.text())) {
                    others.add(file.path() + ' ' + rule.id());
                }
            }
        }
        assertThat(others)
                .as("rules whose text differs from what a form writes")
                .hasSizeLessThan(rules / 50);
    }

    @Test
    void mostRulesHaveAShapeOfTheForm() {
        Map<String, Integer> counts = new TreeMap<>();
        for (RuleFile file : files) {
            for (ParsedRule rule : guard.read(file)) {
                counts.merge(RuleShape.of(rule.verb()).map(RuleShape::title).orElse("ほか"), 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(counts.getOrDefault("ほか", 0)).isLessThan(all / 10);
        for (RuleShape shape : RuleShape.values()) {
            assertThat(counts).containsKey(shape.title());
        }
    }

    @Test
    void aFileStaysAsItIsWhereNothingChanges() {
        for (RuleFile file : files) {
            RuleFileText text = RuleFileText.of(file.text());
            assertThat(text.rules())
                    .extracting(RuleFileText.Block::id)
                    .containsExactlyElementsOf(
                            guard.read(file).stream().map(ParsedRule::id).toList());
            for (RuleFileText.Block block : text.rules()) {
                assertThat(text.with(block.id(), block.text())).isEqualTo(file.text());
                assertThat(guard.read(new RuleFile(file.name(), file.begins(), text.without(block.id()))))
                        .hasSize(text.rules().size() - 1);
            }
        }
    }
}
