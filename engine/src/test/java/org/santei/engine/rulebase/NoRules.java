package org.santei.engine.rulebase;

import java.time.YearMonth;
import java.util.List;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.限度;

/** A rule base without a rule, for what Java alone decides. */
public final class NoRules {

    private NoRules() {}

    /** The edition of one month. */
    public static RuleBase of(YearMonth month) {
        return new RuleBase(
                new RuleBaseIndex(
                        new Edition(month, month.plusMonths(1), month.toString()), "none", List.of(), List.of()),
                new RuleTables(new CodeSets(List.of()), new 限度(List.of()), ""),
                NoRules.class.getClassLoader());
    }
}
