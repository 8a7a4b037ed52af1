package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;

/** The terms of a fund for a stay, of which the share is collected for the month as a whole. */
final class StayTerms {

    private StayTerms() {}

    /**
     * The same terms with the limit of a day as one of the month: as many days as the stay has under the fund, but no more
     * than the scheme charges. What terms of visits mean for a stay is not told: such terms are of no use.
     *
     * @param days days of the stay in the month; {@code null} when they are not known
     * @return {@code null} when the terms cannot be had for a stay
     */
    static @Nullable FundTerms of(FundTerms terms, @Nullable Integer days) {
        if (terms.perVisitYen() != null || (terms.perMonthCount() != null && terms.perDayYen() == null)) {
            return null;
        }
        Integer perDay = terms.perDayYen();
        if (perDay == null) {
            return with(terms, terms.perMonthYen());
        }
        if (days == null) {
            return null;
        }
        Integer most = terms.perMonthCount();
        int charged = most == null ? days : Math.min(days, most);
        int yen = Math.multiplyExact(perDay, charged);
        return with(terms, terms.perMonthYen() == null ? yen : Math.min(yen, terms.perMonthYen()));
    }

    private static FundTerms with(FundTerms terms, @Nullable Integer perMonthYen) {
        return new FundTerms(
                terms.category(),
                terms.percent(),
                null,
                null,
                perMonthYen,
                null,
                null,
                terms.countRule(),
                terms.perInsurance(),
                terms.limitHandling(),
                terms.patientShareFirst(),
                terms.excludedFromSum(),
                terms.summedUnder21000(),
                terms.relief(),
                terms.local());
    }
}
