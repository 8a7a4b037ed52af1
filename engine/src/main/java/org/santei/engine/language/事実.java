package org.santei.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** A fact that rules look at: it stands for an act, answers questions from the claim, and writes to the ledger. */
public abstract sealed class 事実 permits 行為, 検査判断, 包括検査, 年齢加算表, 表該当 {

    final Act act;
    final ClaimIndex claim;
    final Ledger ledger;

    事実(Act act, ClaimIndex claim, Ledger ledger) {
        this.act = act;
        this.claim = claim;
        this.ledger = ledger;
    }

    /** The act, or the first of the acts, that this fact stands for. */
    public final Act act() {
        return act;
    }

    /**
     * 判定できない: the rule would apply if facts were known. Written by the compiler's twin of a rule, or by hand.
     *
     * @param rule id of the rule
     * @param code code that it would award; that of the act itself if it judges the act
     * @param missing what must be known; empty strings are left out
     */
    @動詞(Stage.AWARD)
    public final void 判定できない(String rule, String code, String... missing) {
        List<String> names = new ArrayList<>(missing.length);
        for (String name : missing) {
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        ledger.write(new Entry.Undecided(rule, act, code, List.copyOf(names)));
    }

    /** The name of a fact if a question could not be answered without it, else nothing. */
    public static String 不足(String fact, 答え answer) {
        return answer == 答え.不明 ? fact : "";
    }
}
