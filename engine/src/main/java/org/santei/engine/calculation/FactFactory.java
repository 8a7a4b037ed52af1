package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ChosenDrug;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Prescription;
import org.santei.engine.facts.Sample;
import org.santei.engine.facts.StayDrugs;
import org.santei.engine.facts.TableHit;
import org.santei.engine.language.事実;
import org.santei.engine.language.処方;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.合算薬剤料;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.群明細;
import org.santei.engine.language.表;
import org.santei.engine.language.表該当;
import org.santei.engine.language.選定医薬品;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.StageRules;
import org.santei.engine.tables.ClaimTables;
import org.santei.feetables.AgeAddition;

/** Makes the facts that a stage needs to see: only those that some rule of the stage names. */
final class FactFactory {

    private final ClaimIndex claim;
    private final Ledger ledger;
    private final RuleBase rules;
    private final 限度 limits;
    private final ClaimTables tables;
    private final List<TableHit> exclusions = new ArrayList<>();

    FactFactory(ClaimIndex claim, Ledger ledger, RuleBase rules, ClaimTables tables) {
        this.claim = claim;
        this.ledger = ledger;
        this.rules = rules;
        this.limits = rules.limits();
        this.tables = tables;
    }

    /** Facts for a stage, about the acts that still stand. */
    List<事実> factsFor(Stage stage, StageRules rulesOfStage, Predicate<Act> stands) {
        List<事実> facts = factsFor(rulesOfStage, stands);
        if (rulesOfStage.matches("表該当")) {
            switch (stage) {
                case AWARD -> add(tables.awards(), rulesOfStage, facts);
                case EXCLUDE -> {
                    exclusions.addAll(tables.exclusions());
                    add(exclusions, rulesOfStage, facts);
                }
                case CAP -> {
                    add(exclusions, rulesOfStage, facts);
                    add(tables.limits(stands), rulesOfStage, facts);
                }
                case CLASSIFY, FOLLOW, SHARE -> {
                    // No row of a table is judged there.
                }
            }
        }
        return facts;
    }

    /** Shows certain hits to the rules. An open one is noted at once: its rule says what a row does, not whether it applies. */
    private void add(List<TableHit> hits, StageRules stage, List<事実> facts) {
        Set<String> keys = stage.keysOf("表該当");
        for (int i = 0; i < hits.size(); i++) {
            TableHit hit = hits.get(i);
            String key = 表.keyOf(hit.condition());
            if (keys.contains(key) && !isLeftToRules(hit)) {
                if (hit.isCertain()) {
                    facts.add(new 表該当(hit, claim, ledger));
                } else {
                    ledger.write(new Entry.Open(rules.tableRule(key), hit));
                }
            }
        }
    }

    /** Whether rules of the notice's own words decide what the column only outlines. */
    private boolean isLeftToRules(TableHit hit) {
        return switch (hit.condition()) {
            case OUTPATIENT_MANAGEMENT, JUDGEMENT, JUDGEMENT_FEE, TIME_ADDITION ->
                !rules.ownersOf(hit.code()).isEmpty();
            default -> hit.unwritten() && !rules.ownersOf(hit.act().code()).isEmpty();
        };
    }

    private List<事実> factsFor(StageRules stage, Predicate<Act> stands) {
        List<事実> facts = new ArrayList<>();
        Set<String> codes = stage.keysOf("明細");
        Set<String> sets = stage.keysOf("群明細");
        boolean ages = stage.matches("年齢加算表");
        if (!codes.isEmpty() || !sets.isEmpty() || ages) {
            List<Act> acts = claim.acts();
            for (int i = 0; i < acts.size(); i++) {
                if (stands.test(acts.get(i))) {
                    addAct(acts.get(i), codes, sets, ages, facts);
                }
            }
        }
        if (stage.matches("検査判断")) {
            for (Act first : claim.firstTests()) {
                facts.add(new 検査判断(first, claim, ledger));
            }
        }
        if (stage.matches("処方")) {
            for (Prescription prescription : new Prescriptions(claim).all(stands)) {
                facts.add(new 処方(prescription, claim, ledger, limits));
            }
        }
        if (stage.matches("合算薬剤料")) {
            StayDrugs drugs = new DrugsOfStay(claim).find(stands);
            if (drugs != null) {
                facts.add(new 合算薬剤料(drugs, claim, ledger, limits));
            }
        }
        if (stage.matches("選定医薬品")) {
            for (ChosenDrug drug : ChosenDrugs.of(claim)) {
                facts.add(new 選定医薬品(drug, claim, ledger, limits));
            }
        }
        if (stage.matches("包括検査")) {
            for (Sample sample : claim.samples()) {
                if (sample.bundle() != null) {
                    facts.add(new 包括検査(sample, claim, ledger));
                }
            }
        }
        return facts;
    }

    private void addAct(Act act, Set<String> codes, Set<String> sets, boolean ages, List<事実> facts) {
        if (codes.contains(act.code())) {
            facts.add(new 明細(act, claim, ledger, limits));
        }
        List<String> ofAct = act.sets();
        for (int i = 0; i < ofAct.size(); i++) {
            if (sets.contains(ofAct.get(i))) {
                facts.add(new 群明細(ofAct.get(i), act, claim, ledger, limits));
            }
        }
        if (ages) {
            for (AgeAddition addition : act.item().ages().additions()) {
                if (addition.admits(claim.claim().patient().birthDate(), act.date())
                        && rules.ownersOf(addition.code()).isEmpty()) {
                    facts.add(new 年齢加算表(addition, act, claim, ledger));
                }
            }
        }
    }
}
