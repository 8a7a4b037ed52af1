package org.santei.service.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;

/**
 * What the service asks the process that looks at drafts.
 *
 * @param kind what is wanted
 * @param releases the releases in force, the newest first; only with {@link Kind#BASE}
 * @param cases texts of the case files by their paths; only with {@link Kind#BASE}
 * @param changes the draft; not with {@link Kind#BASE}
 */
record SandboxQuestion(Kind kind, List<Release> releases, Map<String, String> cases, List<DraftText> changes) {

    /** What is wanted. */
    enum Kind {
        /** What drafts change from now on. */
        BASE,
        /** What is wrong with a draft. */
        CHECK,
        /** The releases of a draft. */
        COMPILE
    }

    /**
     * A release in force.
     *
     * @param edition name of its edition
     * @param archive the release; {@code null} when it came with this build
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Release(String edition, byte @Nullable [] archive) {}

    static SandboxQuestion of(Kind kind, List<DraftText> changes) {
        return new SandboxQuestion(kind, List.of(), Map.of(), changes);
    }
}
