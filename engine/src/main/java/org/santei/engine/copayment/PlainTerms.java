package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;

/**
 * The terms of a fund of which only the patient's part is known. What is not known is taken in every way that it can be: which
 * treatment the fund covers, which visits count, and whether the relief of 一般Ⅱ holds.
 */
final class PlainTerms {

    private PlainTerms() {}

    /** All terms with these figures. A fund that takes part in everything is taken as one for everything (一般公費). */
    static List<FundTerms> of(FundLimits figures, FundQuestion fund) {
        List<FundCategory> categories = fund.everything()
                ? List.of(FundCategory.GENERAL)
                : List.of(FundCategory.GENERAL, FundCategory.APPORTIONED);
        List<CountRule> rules = figures.perDayCount() == null && figures.perMonthCount() == null
                ? List.of(CountRule.ALL)
                : List.of(CountRule.values());
        List<FundTerms> terms = new ArrayList<>();
        for (FundCategory category : categories) {
            for (CountRule rule : rules) {
                for (ReliefScope relief : reliefs(fund.insurance())) {
                    terms.add(of(figures, category, rule, relief, LimitHandling.BY_INCOME));
                }
            }
        }
        return terms;
    }

    /** Whether the relief of 一般Ⅱ can hold. */
    static List<ReliefScope> reliefs(@Nullable InsuranceKind insurance) {
        return insurance == InsuranceKind.LATE_ELDERLY
                ? List.of(ReliefScope.NONE, ReliefScope.ALWAYS)
                : List.of(ReliefScope.NONE);
    }

    /** Terms with these figures and nothing else. */
    static FundTerms of(
            FundLimits figures, FundCategory category, CountRule rule, ReliefScope relief, LimitHandling handling) {
        return new FundTerms(
                category,
                figures.percent(),
                figures.perVisitYen(),
                figures.perDayYen(),
                figures.perMonthYen(),
                figures.perDayCount(),
                figures.perMonthCount(),
                rule,
                false,
                Map.of(InsurerSide.EMPLOYEE, handling, InsurerSide.NATIONAL, handling),
                false,
                Set.of(),
                Set.of(),
                relief,
                LocalTerms.NONE);
    }
}
