package org.santei.engine.calculation;

import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.feetables.PointKind;

/** Whether what the rules award is billed on the claim. */
final class Awards {

    private Awards() {}

    /**
     * Whether the code of an entry is billed on the day, or in the month when it is earned once a month. A reduction counts
     * only where it reduces the act: in its group.
     */
    static boolean isBilled(ClaimIndex claim, Entry.OfAct entry) {
        boolean month = entry instanceof Entry.Awarded awarded && awarded.span() == Entry.Span.MONTH;
        List<Act> acts = month ? claim.acts() : claim.onDay(entry.act().day());
        for (Act act : acts) {
            if (act.code().equals(entry.code())
                    && (act.item().kind() != PointKind.PERCENT_SUBTRACTED
                            || act.group() == entry.act().group())) {
                return true;
            }
        }
        return false;
    }
}
