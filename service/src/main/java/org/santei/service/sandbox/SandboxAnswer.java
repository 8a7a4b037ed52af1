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
 */
record SandboxAnswer(
        @Nullable DraftReport report,
        List<byte[]> releases,
        @Nullable String refused) {

    static final SandboxAnswer DONE = new SandboxAnswer(null, List.of(), null);
}
