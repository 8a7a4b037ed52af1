package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.CaseRunner;
import org.santei.engine.cases.Difference;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.ShareCaseFiles;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.Edition;

/** The cases that stand beside the rules. One that does not hold ends the making of the kit. */
final class RuleCandidates {

    private static final String FOLDER = "cases/";

    /** Words of case names that stand for an edge. */
    private static final Pattern EDGE = Pattern.compile("初日|末日|前日|翌日|まで|から|誕生日|うるう|限度|回目|以上|未満|超え|ちょうど|満");

    private final KitInputs inputs;
    private final CaseRunner all;
    private final CaseRunner tables;

    RuleCandidates(KitInputs inputs) {
        this.inputs = inputs;
        this.all = new CaseRunner(inputs.calculator());
        this.tables =
                new CaseRunner(new Calculator(inputs.table(), inputs.bases().ofTables()));
    }

    /**
     * The cases of an edition.
     *
     * @throws IllegalStateException when a case says something else than the engine
     */
    List<Candidate> of(Edition edition) {
        List<Candidate> candidates = new ArrayList<>();
        CaseFiles files = new CaseFiles(inputs.table());
        for (Map.Entry<String, String> file : new TreeMap<>(inputs.cases()).entrySet()) {
            String path = file.getKey().substring(FOLDER.length());
            if (ShareCaseFiles.isShare(path)) {
                continue;
            }
            for (RuleCase ruleCase : files.read(path, file.getValue())) {
                if (edition.holds(ruleCase.claim().month())) {
                    add(candidates, ruleCase);
                }
            }
        }
        return candidates;
    }

    private void add(List<Candidate> candidates, RuleCase ruleCase) {
        List<Difference> differences = (ruleCase.chapters() ? all : tables).differences(ruleCase);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "The case does not hold: " + ruleCase.file() + ' ' + ruleCase + ' ' + differences);
        }
        // What a case for the tables expects, the chapters may change: then it shows nothing to a program that knows
        // both.
        if (!ruleCase.chapters() && !holds(ruleCase, ruleCase.claim())) {
            return;
        }
        candidates.add(new Candidate(
                "rule/" + ruleCase.rule() + '/' + ruleCase.name(),
                CaseKind.RULE,
                ruleCase.name(),
                ruleCase.rule(),
                "",
                ruleCase.question(),
                told(ruleCase),
                EDGE.matcher(ruleCase.name()).find()));
    }

    /** The claim of a case, and what it leaves open, as far as the case still shows what it is to show. */
    private Claim told(RuleCase ruleCase) {
        Claim everything = ToldClaim.withEverything(ruleCase.claim());
        if (holds(ruleCase, everything)) {
            return everything;
        }
        Claim payer = ToldClaim.withPayer(ruleCase.claim());
        return holds(ruleCase, payer) ? payer : ruleCase.claim();
    }

    private boolean holds(RuleCase ruleCase, Claim claim) {
        return all.differences(new RuleCase(
                        ruleCase.file(),
                        ruleCase.line(),
                        ruleCase.rule(),
                        ruleCase.name(),
                        claim,
                        ruleCase.question(),
                        true,
                        ruleCase.expected()))
                .isEmpty();
    }
}
