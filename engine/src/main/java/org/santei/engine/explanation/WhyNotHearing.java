package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.facts.Act;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Stage;

/**
 * A claim that was judged as billed, with the facts that the rules of each stage were shown.
 *
 * @param judged what became of it
 * @param shown facts, in the order in which they were shown
 */
record WhyNotHearing(JudgedClaim judged, List<Shown> shown) {

    /** A fact as a stage was shown it. */
    record Shown(Stage stage, 事実 fact) {}

    static WhyNotHearing of(Calculator calculator, Claim claim) {
        List<Shown> shown = new ArrayList<>();
        JudgedClaim judged = calculator.judged(claim, Question.VERIFY, (stage, rules, facts) -> {
            facts.forEach(fact -> shown.add(new Shown(stage, fact)));
            rules.judge(facts);
        });
        return new WhyNotHearing(judged, List.copyOf(shown));
    }

    /** Facts of a type that a stage was shown. */
    Stream<事実> facts(Stage stage, String type) {
        return shown.stream()
                .filter(each -> each.stage() == stage
                        && each.fact().getClass().getSimpleName().equals(type))
                .map(Shown::fact);
    }

    /** Acts of a line, one for each of its days. */
    List<Act> actsOf(int line) {
        return judged.claim().acts().stream()
                .filter(act -> act.line().number() == line)
                .toList();
    }
}
