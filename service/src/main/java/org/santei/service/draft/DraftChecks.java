package org.santei.service.draft;

import java.util.List;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.service.sandbox.Sandbox;
import org.springframework.stereotype.Component;

/** Checks drafts against the rules in force, in the process that is made for it. Safe for use by many threads. */
@Component
final class DraftChecks {

    private final Sandbox sandbox;

    DraftChecks(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What is wrong with some changes, and how their cases come out. */
    DraftReport check(List<DraftText> changes) {
        return sandbox.check(changes);
    }
}
