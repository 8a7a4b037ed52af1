package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Sample;
import org.santei.engine.language.事実;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.群明細;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.StageRules;
import org.santei.feetables.AgeAddition;

/** Makes the facts that a stage needs to see: only those that some rule of the stage names. */
final class FactFactory {

    private final ClaimIndex claim;
    private final Ledger ledger;
    private final RuleBase rules;
    private final 限度 limits;

    FactFactory(ClaimIndex claim, Ledger ledger, RuleBase rules) {
        this.claim = claim;
        this.ledger = ledger;
        this.rules = rules;
        this.limits = rules.limits();
    }

    /** Facts for a stage, about the acts that still stand. */
    List<事実> factsFor(StageRules stage, Predicate<Act> stands) {
        List<事実> facts = new ArrayList<>();
        for (Act act : claim.acts()) {
            if (stands.test(act)) {
                addAct(stage, act, facts);
            }
        }
        if (stage.matches("検査判断")) {
            for (Act first : claim.firstTests()) {
                facts.add(new 検査判断(first, claim, ledger));
            }
        }
        if (stage.matches("包括検査")) {
            for (Sample sample : claim.samples()) {
                facts.add(new 包括検査(sample, claim, ledger));
            }
        }
        return facts;
    }

    private void addAct(StageRules stage, Act act, List<事実> facts) {
        if (stage.names("明細", act.code())) {
            facts.add(new 明細(act, claim, ledger, limits));
        }
        for (String set : act.sets()) {
            if (stage.names("群明細", set)) {
                facts.add(new 群明細(set, act, claim, ledger, limits));
            }
        }
        if (stage.matches("年齢加算表")) {
            for (AgeAddition addition : act.item().ages().additions()) {
                if (rules.ownersOf(addition.code()).isEmpty()) {
                    facts.add(new 年齢加算表(addition, act, claim, ledger));
                }
            }
        }
    }
}
