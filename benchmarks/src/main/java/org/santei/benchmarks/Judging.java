package org.santei.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.StageRules;
import org.santei.feetables.FeeTable;

/**
 * The part of a calculation that plain Java and the rules do differently, and nothing else: the facts of each stage of
 * each claim are kept, and shown to either again and again. What they write is already in the ledger of the claim then,
 * so the ledger does not grow.
 */
final class Judging {

    private final List<Shown> shown = new ArrayList<>();

    private record Shown(Stage stage, StageRules rules, List<事実> facts) {}

    Judging(FeeTable table, RuleBases bases, List<Claim> claims) {
        Calculator recording = new Calculator(table, bases, (stage, rules, facts) -> {
            if (!facts.isEmpty()) {
                shown.add(new Shown(stage, rules, List.copyOf(facts)));
            }
            rules.judge(facts);
        });
        claims.forEach(claim -> recording.calculate(claim, Question.VERIFY));
    }

    /** Shows every fact of every claim once. */
    void run(Calculator.StageRunner runner) {
        for (int i = 0; i < shown.size(); i++) {
            Shown stage = shown.get(i);
            runner.run(stage.stage(), stage.rules(), stage.facts());
        }
    }
}
