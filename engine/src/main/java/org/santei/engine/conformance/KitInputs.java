package org.santei.engine.conformance;

import java.util.Map;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBaseCompiler;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * What a kit is made of.
 *
 * @param table the official tables
 * @param bases the rules of the schedule
 * @param shares the law of shares and its tables
 * @param cases texts of case files by their paths, {@code cases/...}
 * @param notices the words of the notices
 */
public record KitInputs(
        FeeTable table, RuleBases bases, PatientShares shares, Map<String, String> cases, Notices notices) {

    /** Everything on the class path. */
    public static KitInputs packaged() {
        return new KitInputs(
                new FeeTableReader().readPackaged(),
                RuleBases.readPackaged(),
                PatientShares.packaged(RuledShareLaw.packaged()),
                RuleBaseCompiler.packagedCases(),
                Notices.packaged());
    }

    Calculator calculator() {
        return Calculator.withShares(table, bases, shares);
    }
}
