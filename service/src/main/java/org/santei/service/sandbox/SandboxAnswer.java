package org.santei.service.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftReport;

/**
 * What the process that looks at drafts answers.
 *
 * @param report what is wrong with the draft; {@code null} when that was not asked
 * @param releases archives of its releases; empty when they were not asked
 * @param refused why it cannot be compiled, in Japanese; {@code null} when it could
 * @param wantsTables whether it does not have the tables that answer: their snapshot is the next message
 */
record SandboxAnswer(
        @Nullable DraftReport report,
        List<byte[]> releases,
        @Nullable String refused,
        boolean wantsTables) {

    static final SandboxAnswer DONE = new SandboxAnswer(null, List.of(), null, false);
    static final SandboxAnswer WANTS_TABLES = new SandboxAnswer(null, List.of(), null, true);

    static SandboxAnswer of(DraftReport report) {
        return new SandboxAnswer(report, List.of(), null, false);
    }
}
