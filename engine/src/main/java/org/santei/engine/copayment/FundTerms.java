package org.santei.engine.copayment;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a public fund leaves the patient to pay. All limits that are given hold together.
 *
 * @param category what kind of fund it is
 * @param percent at most so many percent of the total cost; 0 for nothing at all; {@code null} for no such limit
 * @param perVisitYen at most so many yen of a visit
 * @param perDayYen at most so many yen of a day
 * @param perMonthYen at most so many yen of a calendar month
 * @param perDayCount only of the first so many visits of a day
 * @param perMonthCount only of the first so many visits of a month, or days where a limit of a day is set
 * @param countRule which visits count
 * @param perInsurance whether limits and counts run for each insurance apart, when the patient changes in a month
 * @param limitHandling by which income class the monthly limit is chosen, by side of the insurer
 * @param patientShareFirst whether the patient pays his part even when the monthly limit has been reached by what the
 *     fund paid; the fund's part goes down instead
 * @param excludedFromSum sides for which treatment with the fund stays out of the monthly sum under 70 (合算対象外)
 * @param summedUnder21000 sides for which it is summed even below 21,000 yen
 * @param relief for which insurers the relief of 一般Ⅱ holds
 * @param local what only some schemes have
 */
public record FundTerms(
        FundCategory category,
        @Nullable Integer percent,
        @Nullable Integer perVisitYen,
        @Nullable Integer perDayYen,
        @Nullable Integer perMonthYen,
        @Nullable Integer perDayCount,
        @Nullable Integer perMonthCount,
        CountRule countRule,
        boolean perInsurance,
        Map<InsurerSide, LimitHandling> limitHandling,
        boolean patientShareFirst,
        Set<InsurerSide> excludedFromSum,
        Set<InsurerSide> summedUnder21000,
        ReliefScope relief,
        LocalTerms local) {

    public FundTerms {
        limitHandling = Map.copyOf(limitHandling);
        excludedFromSum = Set.copyOf(excludedFromSum);
        summedUnder21000 = Set.copyOf(summedUnder21000);
    }

    /** The class by which the monthly limit is chosen for an insurer; the patient's own where the terms are silent. */
    public LimitHandling handling(InsurerSide side) {
        return limitHandling.getOrDefault(side, LimitHandling.BY_INCOME);
    }
}
