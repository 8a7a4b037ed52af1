package org.santei.engine.draft;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleRelease;

/** Releases in force, each loaded at its first use. */
final class LoadedReleases {

    /** More than are ever in force at once. */
    private static final int MOST = 40;

    private final Map<ReleaseName, RuleBase> loaded = new ConcurrentHashMap<>();
    private final String engine;

    LoadedReleases(String engine) {
        this.engine = engine;
    }

    RuleBase of(RuleRelease release) {
        if (loaded.size() > MOST) {
            loaded.clear();
        }
        return loaded.computeIfAbsent(release.name(), name -> release.load(engine));
    }
}
