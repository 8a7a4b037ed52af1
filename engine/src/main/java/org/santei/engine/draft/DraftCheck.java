package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.RuleTables;

/** Checks a draft before it is saved or released. Safe for use by many threads. */
public final class DraftCheck {

    private final DraftCompiler compiler;

    /**
     * @param compiler makes releases of drafts
     */
    public DraftCheck(DraftCompiler compiler) {
        this.compiler = compiler;
    }

    /** What is wrong with a draft, and how its cases come out. Never throws for what a draft says. */
    public DraftReport check(DraftBase base, List<DraftText> changes) {
        List<DraftProblem> problems = new ArrayList<>();
        try {
            DraftTexts changed = base.with(changes);
            RuleTables tables = changed.tables();
            RuleGuard guard = new RuleGuard(tables.codeSets(), tables.limits());
            for (DraftText change : changes) {
                if (change.path().endsWith(".drl") && change.text() != null) {
                    read(guard, change.path(), change.text(), problems);
                }
            }
            List<String> editions = compiler.changedEditions(base.with(List.of()), changed).stream()
                    .map(Edition::name)
                    .toList();
            return new DraftReport(problems, List.of(), editions);
        } catch (RuleRefused e) {
            problems.add(DraftProblem.error("", 0, 0, "refused", e.reason()));
            return new DraftReport(problems, List.of(), List.of());
        }
    }

    private static void read(RuleGuard guard, String path, String text, List<DraftProblem> problems) {
        try {
            guard.read(RuleFile.of(path.substring(DraftTexts.RULES.length()), text));
        } catch (RuleRefused e) {
            problems.add(DraftProblem.error(path, 0, 0, "refused", e.reason()));
        }
    }
}
