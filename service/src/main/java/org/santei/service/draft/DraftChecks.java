package org.santei.service.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.release.Releases;
import org.santei.service.sandbox.Sandbox;
import org.springframework.stereotype.Component;

/**
 * Checks drafts against the rules in force. The same texts are checked once: what one types is checked by the editor, and again when it
 * is saved. Safe for use by many threads.
 */
@Component
final class DraftChecks {

    private static final int REMEMBERED = 100;

    private final Releases releases;
    private final Sandbox sandbox;
    private final Cache<Asked, DraftReport> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** What was checked: the changes, and the releases that they change. */
    private record Asked(List<DraftText> changes, List<ReleaseName> releases) {}

    DraftChecks(Releases releases, Sandbox sandbox) {
        this.releases = releases;
        this.sandbox = sandbox;
    }

    /** What is wrong with some changes, and how their cases come out. */
    DraftReport check(List<DraftText> changes) {
        return known.get(new Asked(List.copyOf(changes), releases.inForce()), asked -> sandbox.check(asked.changes()));
    }
}
