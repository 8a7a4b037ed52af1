package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.HighCostLimits;

/** A patient's month whose claim is looked at, in few words. */
final class ClaimMonth {

    private static final ClaimRecords RECORDS =
            new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read()).claimRecords(ClaimNotes.read());

    private final YearMonth month;
    private final LocalDate birthDate;
    private final Insured insured;
    private final List<PublicFund> funds = new ArrayList<>();
    private final List<FundOnClaim> terms = new ArrayList<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private ClaimTerms.BenefitBase base = ClaimTerms.BenefitBase.POINTS_DIFFER;
    private boolean family;

    private ClaimMonth(YearMonth month, LocalDate birthDate, Insured insured) {
        this.month = month;
        this.birthDate = birthDate;
        this.insured = insured;
    }

    static ClaimMonth of(String month, InsuranceKind kind, int age, @Nullable String incomeClass) {
        YearMonth calendar = YearMonth.parse(month);
        return born(month, calendar.atDay(1).minusYears(age), kind, incomeClass, null);
    }

    static ClaimMonth born(
            String month,
            LocalDate birthDate,
            InsuranceKind kind,
            @Nullable String incomeClass,
            @Nullable Reduction reduction) {
        YearMonth calendar = YearMonth.parse(month);
        AgeBand band = Ages.monthAfter(birthDate, 70).isAfter(calendar) ? AgeBand.UNDER_70 : AgeBand.FROM_70;
        return new ClaimMonth(
                calendar, birthDate, new Insured(kind, null, false, band, incomeClass, false, false, reduction));
    }

    ClaimMonth family() {
        family = true;
        return this;
    }

    ClaimMonth base(ClaimTerms.BenefitBase other) {
        base = other;
        return this;
    }

    /** A fund for the treatment charged to it. */
    ClaimMonth national(String law, @Nullable Integer percent, @Nullable Integer monthYen) {
        return fund(law, FundCategory.APPORTIONED, percent, null, monthYen, LimitHandling.BY_INCOME, printed(true));
    }

    /** A fund for everything, at most so many yen of a day. */
    ClaimMonth local(@Nullable Integer dayYen, FundOnClaim claim) {
        return fund("80", FundCategory.GENERAL, null, dayYen, 3_000, LimitHandling.BY_INCOME, claim);
    }

    ClaimMonth certificate(int monthYen) {
        return fund(
                null,
                FundCategory.LONG_TERM,
                null,
                null,
                monthYen,
                LimitHandling.GENERAL,
                new FundOnClaim(Set.of(), false, false, false, Map.of(), Set.of()));
    }

    ClaimMonth fund(
            @Nullable String law,
            FundCategory category,
            @Nullable Integer percent,
            @Nullable Integer dayYen,
            @Nullable Integer monthYen,
            LimitHandling handling,
            FundOnClaim claim) {
        funds.add(new PublicFund(
                law,
                new FundTerms(
                        category,
                        percent,
                        null,
                        dayYen,
                        monthYen,
                        null,
                        null,
                        CountRule.ALL,
                        false,
                        Map.of(InsurerSide.EMPLOYEE, handling, InsurerSide.NATIONAL, handling),
                        false,
                        Set.of(),
                        Set.of(),
                        ReliefScope.NONE,
                        LocalTerms.NONE),
                false,
                false,
                false));
        terms.add(claim);
        return this;
    }

    /** A fund that stands on every claim. */
    static FundOnClaim printed(boolean zero) {
        return new FundOnClaim(Set.of(InsurerSide.values()), false, zero, false, Map.of(), Set.of());
    }

    /** A fund that stands on every claim, with the part rounded in a certain way. */
    static FundOnClaim rounded(ClaimRounding rounding) {
        return new FundOnClaim(
                Set.of(InsurerSide.values()),
                false,
                true,
                false,
                Map.of(InsurerSide.EMPLOYEE, rounding, InsurerSide.NATIONAL, rounding),
                Set.of());
    }

    /** A visit that insurance and funds, told by their numbers from 1, pay for. */
    ClaimMonth visit(long points, Integer... orders) {
        return visit(points, 0, List.of(orders));
    }

    /** A visit that funds alone pay for. */
    ClaimMonth fundsAlone(long points, Integer... orders) {
        return visit(points, null, List.of(orders));
    }

    private ClaimMonth visit(long points, @Nullable Integer insurance, List<Integer> orders) {
        int number = occasions.size() + 1;
        occasions.add(new Occasion(
                number,
                month.atDay(number),
                points,
                insurance,
                orders.stream().map(order -> order - 1).toList(),
                VisitKind.UNKNOWN,
                number,
                true));
        return this;
    }

    PatientMonth patient() {
        return new PatientMonth(
                month, birthDate, "27", true, List.of(insured), funds, Practice.USUAL, List.of(), occasions);
    }

    ClaimTerms terms() {
        return new ClaimTerms(family, terms, base);
    }

    /** The record of the whole month. */
    ClaimRecord claim() {
        return claim(occasions.size());
    }

    ClaimRecord claim(int lastOccasion) {
        return RECORDS.record(patient(), terms(), lastOccasion);
    }
}
