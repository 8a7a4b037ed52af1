package org.santei.benchmarks;

import java.util.List;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.language.事実;
import org.santei.engine.language.処方;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.答え;
import org.santei.engine.language.群明細;
import org.santei.engine.language.行為の事実;
import org.santei.engine.language.表該当;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.StageRules;

/**
 * The rules written by hand: the lower bound that the rule engine is compared with. Same facts, same
 * questions and same verbs as the rule files, one method for each file; where a fact is missing it writes what the
 * compiler's twin of the rule writes. Only the look-up of the rules that may match is a {@code switch} instead of Drools.
 * {@code BenchmarkCorrectnessTest} holds it equal to the rules.
 */
final class PlainJavaRules implements Calculator.StageRunner {

    static final String PAEDIATRICS = "小児科の標榜（facility.paediatrics）";

    @Override
    public void run(Stage stage, StageRules rules, List<事実> facts) {
        for (int i = 0; i < facts.size(); i++) {
            judge(stage, facts.get(i));
        }
    }

    private static void judge(Stage stage, Object fact) {
        if (fact instanceof 群明細 act) {
            PlainBasicRules.judge(stage, act);
            PlainChapterRules.judge(stage, act);
        } else if (fact instanceof 明細 act) {
            PlainBasicRules.outpatientManagement(act);
        } else if (fact instanceof 検査判断 tests) {
            PlainChapterRules.judgementFees(tests);
        } else if (fact instanceof 包括検査 sample) {
            PlainTableRules.bundle(sample);
        } else if (fact instanceof 年齢加算表 row) {
            ageAddition(row);
        } else if (fact instanceof 処方 prescription) {
            PlainDrugRules.judge(prescription);
        } else if (fact instanceof 表該当 hit) {
            PlainTableRules.judge(hit);
        }
    }

    /** common/age-addition.2020-04.drl. */
    private static void ageAddition(年齢加算表 row) {
        if (row.年齢に該当()) {
            row.加算する("COMMON-age-addition");
        }
    }

    /** Whether a rule certainly holds; if no answer is a certain no and one is unknown, notes what is missing. */
    static boolean holds(行為の事実 fact, String rule, String code, String name, 答え answer) {
        if (answer == 答え.不明) {
            fact.判定できない(rule, code, name);
        }
        return answer == 答え.はい;
    }

    /** The same for a rule with two questions whose facts may be missing. */
    static boolean holds(行為の事実 fact, String rule, String code, String name, 答え answer, String otherName, 答え other) {
        if (answer == 答え.いいえ || other == 答え.いいえ) {
            return false;
        }
        if (answer == 答え.不明 || other == 答え.不明) {
            fact.判定できない(rule, code, 事実.不足(name, answer), 事実.不足(otherName, other));
            return false;
        }
        return true;
    }
}
