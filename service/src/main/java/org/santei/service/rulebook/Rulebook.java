package org.santei.service.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleFile;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Revision;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.RulesInForce;
import org.springframework.stereotype.Component;

/** The texts of the rules in force, edition by edition. */
@Component
final class Rulebook {

    private static final String RULES = "rules/";

    private final RulesInForce inForce;
    private final FeeTable table;

    Rulebook(RulesInForce inForce, FeeTable table) {
        this.inForce = inForce;
        this.table = table;
    }

    /** The texts of all rules that are in force in any month. */
    DraftBase texts() {
        return inForce.base();
    }

    /** The rule files of all months. */
    List<RuleFile> all() {
        return texts().texts().entrySet().stream()
                .filter(text -> text.getKey().startsWith(RULES) && text.getKey().endsWith(".drl"))
                .map(text -> RuleFile.of(text.getKey().substring(RULES.length()), text.getValue()))
                .toList();
    }

    /** The editions of a revision, oldest first. */
    List<Edition> editions(String revision) {
        List<Edition> editions = Edition.of(all(), table.revisions()).stream()
                .filter(edition -> edition.revision().equals(revision))
                .sorted(Comparator.comparing(Edition::begins))
                .toList();
        if (editions.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この改定の規則はありません。改定は YYYY-MM の形で、改定の一覧から選んでください。");
        }
        return editions;
    }

    /**
     * An edition of a revision.
     *
     * @param name the first month of the edition; {@code null} for the newest
     */
    Edition edition(String revision, @Nullable String name) {
        List<Edition> editions = editions(revision);
        return editions.stream()
                .filter(edition -> edition.name().equals(name))
                .findFirst()
                .orElse(editions.get(editions.size() - 1));
    }

    /** The rule files that are in force in an edition, by their names. */
    Map<String, RuleFile> files(Edition edition) {
        Map<String, RuleFile> files = new TreeMap<>();
        edition.filesInForce(all()).forEach(file -> files.put(file.name(), file));
        return files;
    }

    /** The names of all revisions, oldest first. */
    List<String> revisions() {
        return table.revisions().stream().map(Revision::name).toList();
    }
}
