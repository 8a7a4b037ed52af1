package org.santei.service.draft;

import java.util.List;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.draft.DraftCheck;
import org.santei.engine.draft.DraftCompiler;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.feetables.FeeTable;
import org.santei.service.release.RulesInForce;
import org.springframework.stereotype.Component;

/** Checks drafts against the rules in force. Safe for use by many threads. */
@Component
final class DraftChecks {

    private final RulesInForce inForce;
    private final DraftCheck check;

    DraftChecks(RulesInForce inForce, FeeTable table) {
        this.inForce = inForce;
        this.check = new DraftCheck(new DraftCompiler(table, EngineBuild.VERSION));
    }

    /** What is wrong with some changes, and how their cases come out. */
    DraftReport check(List<DraftText> changes) {
        return check.check(inForce.base(), changes);
    }
}
