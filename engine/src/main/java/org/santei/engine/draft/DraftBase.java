package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.rulebase.RuleBaseCompiler;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.ShareRules;

/** What a draft changes: the releases of rules in force, and the cases that hold them. Never changes; for many threads. */
public final class DraftBase {

    private final List<RuleRelease> releases;
    private final DraftTexts texts;

    private DraftBase(List<RuleRelease> releases, DraftTexts texts) {
        this.releases = List.copyOf(releases);
        this.texts = texts;
    }

    /**
     * Some releases in force.
     *
     * @param newestFirst the releases, the newest first: where two of them hold a path, the newer text counts
     * @param cases texts of case files by their paths, {@code cases/...}
     */
    public static DraftBase of(List<RuleRelease> newestFirst, Map<String, String> cases) {
        SortedMap<String, String> texts = new TreeMap<>(cases);
        for (RuleRelease release : newestFirst) {
            release.rules().forEach(file -> texts.putIfAbsent(DraftTexts.RULES + file.path(), file.text()));
            texts.putIfAbsent(DraftTexts.GROUPS, release.groups());
            texts.putIfAbsent(DraftTexts.LIMITS, release.limits());
        }
        return new DraftBase(newestFirst, new DraftTexts(texts));
    }

    /**
     * What the build of the rules module came with.
     *
     * @param engine the engine build, which is that of this class path
     * @param cases texts of case files by their paths, {@code cases/...}
     */
    public static DraftBase packaged(String engine, Map<String, String> cases) {
        List<RuleRelease> releases = new ArrayList<>();
        RuleBases.readPackaged()
                .all()
                .forEach(
                        base -> releases.add(RuleRelease.packaged(base.edition().name(), engine)));
        ShareRules.readPackaged()
                .editions()
                .forEach(edition -> releases.add(RuleRelease.packaged(edition.name(), engine)));
        return of(releases, cases);
    }

    /** The texts of the case files that the build of the rules module came with, by their paths. */
    public static SortedMap<String, String> packagedCases() {
        return RuleBaseCompiler.packagedCases();
    }

    /** The releases, the newest first. */
    public List<RuleRelease> releases() {
        return releases;
    }

    /** Their texts and those of the cases, by their paths under the resources of the rules module. */
    public SortedMap<String, String> texts() {
        return texts.byPath();
    }

    /** The texts as a draft changes them. */
    DraftTexts with(List<DraftText> changes) {
        return texts.with(changes);
    }
}
