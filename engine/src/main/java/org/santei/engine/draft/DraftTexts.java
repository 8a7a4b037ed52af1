package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleTables;

/** Texts of rules, sets, limits and cases, by their paths under the resources of the rules module. */
record DraftTexts(SortedMap<String, String> byPath) {

    static final String RULES = "rules/";
    static final String CASES = "cases/";
    static final String GROUPS = RULES + "groups.csv";
    static final String LIMITS = RULES + "limits.csv";
    static final String DRL = ".drl";

    DraftTexts {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** The texts as a draft changes them. */
    DraftTexts with(List<DraftText> changes) {
        SortedMap<String, String> changed = new TreeMap<>(byPath);
        for (DraftText change : changes) {
            if (change.text() == null) {
                changed.remove(change.path());
            } else {
                changed.put(change.path(), change.text());
            }
        }
        return new DraftTexts(changed);
    }

    /** The rule files, in the order of their paths. */
    List<RuleFile> rules() {
        List<RuleFile> rules = new ArrayList<>();
        byPath.subMap(RULES, RULES + Character.MAX_VALUE).forEach((path, text) -> {
            if (path.endsWith(DRL)) {
                rules.add(RuleFile.of(path.substring(RULES.length()), text));
            }
        });
        return rules;
    }

    /** The table of named sets of codes, as CSV. */
    String groups() {
        return text(GROUPS);
    }

    /** The table of named thresholds, as CSV. */
    String limits() {
        return text(LIMITS);
    }

    private String text(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }

    /** Both tables. */
    RuleTables tables() {
        return RuleTables.of(groups(), limits());
    }
}
