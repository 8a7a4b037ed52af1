package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;

/**
 * What a draft changes: the texts of the rules, sets, limits and cases in force.
 *
 * @param texts texts by their paths under the resources of the rules module
 */
public record DraftBase(SortedMap<String, String> texts) {

    static final String RULES = "rules/";
    static final String CASES = "cases/";
    static final String GROUPS = RULES + "groups.csv";
    static final String LIMITS = RULES + "limits.csv";

    public DraftBase {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * The texts of the releases in force.
     *
     * @param newestFirst the releases, the newest first: where two of them hold a path, the newer text counts
     * @param cases texts of case files by their paths, {@code cases/...}
     */
    public static DraftBase of(List<RuleRelease> newestFirst, Map<String, String> cases) {
        SortedMap<String, String> texts = new TreeMap<>(cases);
        for (RuleRelease release : newestFirst) {
            release.rules().forEach(file -> texts.putIfAbsent(RULES + file.path(), file.text()));
            texts.putIfAbsent(GROUPS, release.groups());
            texts.putIfAbsent(LIMITS, release.limits());
        }
        return new DraftBase(texts);
    }

    /** The base as a draft changes it. */
    public DraftBase with(List<DraftText> changes) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        for (DraftText change : changes) {
            if (change.text() == null) {
                changed.remove(change.path());
            } else {
                changed.put(change.path(), change.text());
            }
        }
        return new DraftBase(changed);
    }

    /** The rule files, in the order of their paths. */
    List<RuleFile> rules() {
        List<RuleFile> rules = new ArrayList<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(RULES) && path.endsWith(".drl")) {
                rules.add(RuleFile.of(path.substring(RULES.length()), text));
            }
        });
        return rules;
    }

    /** The table of named sets of codes, as CSV. */
    String groups() {
        return Objects.requireNonNull(texts.get(GROUPS), GROUPS);
    }

    /** The table of named thresholds, as CSV. */
    String limits() {
        return Objects.requireNonNull(texts.get(LIMITS), LIMITS);
    }
}
