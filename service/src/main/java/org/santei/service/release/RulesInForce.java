package org.santei.service.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.rulebase.ReleaseName;

/** The texts that drafts change: the rules in force, and the cases that came with this build. Safe for use by many threads. */
public final class RulesInForce {

    private final Releases releases;

    private @Nullable Known known;

    private record Known(List<ReleaseName> releases, DraftBase base) {}

    /**
     * @param releases tells which rules are in force
     */
    public RulesInForce(Releases releases) {
        this.releases = releases;
    }

    /** The texts now; they change when a release is published. */
    public synchronized DraftBase base() {
        List<ReleaseName> now = releases.inForce();
        if (known == null || !known.releases().equals(now)) {
            known = new Known(
                    now, DraftBase.of(now.stream().map(releases::release).toList(), DraftBase.packagedCases()));
        }
        return known.base();
    }
}
