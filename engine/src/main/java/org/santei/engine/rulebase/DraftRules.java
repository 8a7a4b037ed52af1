package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Stage;

/** The rules of a draft alone, compiled in memory, to stand beside those in force. */
public final class DraftRules {

    private static final String PACKAGE = "org.santei.rules.draft";

    private final List<CompiledRule> rules;
    private final Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);

    private final ReleaseClasses classes;

    private DraftRules(List<CompiledRule> rules, ReleaseClasses classes) {
        this.rules = List.copyOf(rules);
        this.classes = classes;
    }

    /**
     * Compiles rules.
     *
     * @param parsed rules that the guard has read
     * @throws RuleRefused if the compiler does not take them
     */
    public static DraftRules compile(List<ParsedRule> parsed) {
        List<CompiledRule> rules = parsed.stream().map(CompiledRule::of).toList();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        Map<Stage, String> models = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<ParsedRule> ofStage =
                    parsed.stream().filter(rule -> rule.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                models.put(stage, RuleBaseCompiler.compile(PACKAGE, stage, new ArrayList<>(ofStage), classes));
            }
        }
        ReleaseClasses loader = new ReleaseClasses(classes);
        DraftRules draft = new DraftRules(rules, loader);
        models.forEach((stage, name) -> draft.stages.put(
                stage, new StageRules(() -> RuleBase.model(name, loader), RuleBase.keys(rules, stage))));
        return draft;
    }

    /** The names of the classes beside their own that the rules wanted until now. */
    public Set<String> wantedClasses() {
        return classes.asked();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    @Nullable
    StageRules stage(Stage stage) {
        return stages.get(stage);
    }
}
