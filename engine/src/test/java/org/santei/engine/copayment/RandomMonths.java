package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/** Months of patients drawn by a number: the same number gives the same month. */
final class RandomMonths {

    static final List<String> CLASSES_UNDER_70 = List.of("オ", "エ", "ウ", "イ", "ア");
    static final List<String> CLASSES_FROM_70 = List.of("低所得Ⅰ", "低所得Ⅱ", "一般", "現役並みⅠ", "現役並みⅡ", "現役並みⅢ");

    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2018, 8), YearMonth.of(2022, 10), YearMonth.of(2025, 10), YearMonth.of(2026, 7));

    private static final List<Practice.TillRounding> ROUNDINGS = List.of(Practice.TillRounding.values());

    private final Random random;

    private RandomMonths(long seed) {
        this.random = new Random(seed);
    }

    /** A month without funds. */
    static PatientMonth withoutFunds(long seed) {
        RandomMonths months = new RandomMonths(seed);
        return months.month(List.of());
    }

    /** A month with up to three funds, perhaps with a certificate of long treatment. */
    static PatientMonth withFunds(long seed) {
        RandomMonths months = new RandomMonths(seed);
        List<PublicFund> funds = new ArrayList<>();
        if (months.random.nextInt(4) == 0) {
            funds.add(months.longTerm());
        }
        if (months.random.nextBoolean()) {
            funds.add(months.national());
        }
        if (months.random.nextBoolean()) {
            funds.add(months.local());
        }
        return months.month(funds);
    }

    private PatientMonth month(List<PublicFund> funds) {
        YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
        boolean elderly = random.nextBoolean();
        InsuranceKind kind = elderly && random.nextBoolean() ? InsuranceKind.LATE_ELDERLY : InsuranceKind.EMPLOYEE;
        LocalDate birth = month.atDay(1).minusYears(elderly ? kind == InsuranceKind.LATE_ELDERLY ? 80 : 71 : 40);
        List<String> classes = elderly ? CLASSES_FROM_70 : CLASSES_UNDER_70;
        String incomeClass = !elderly && random.nextInt(4) == 0 ? null : classes.get(random.nextInt(classes.size()));
        Insured insured = new Insured(
                kind,
                null,
                false,
                elderly ? AgeBand.FROM_70 : AgeBand.UNDER_70,
                incomeClass,
                random.nextInt(4) == 0,
                random.nextInt(8) == 0,
                null);
        List<Occasion> occasions = new ArrayList<>();
        int number = 1 + random.nextInt(10);
        for (int i = 1; i <= number; i++) {
            occasions.add(occasion(i, month, funds));
        }
        return new PatientMonth(month, birth, "27", true, List.of(insured), funds, practice(), List.of(), occasions);
    }

    private Practice practice() {
        return new Practice(
                random.nextBoolean() ? Set.of() : Set.of(InsurerSide.EMPLOYEE, InsurerSide.NATIONAL),
                random.nextBoolean(),
                ROUNDINGS.get(random.nextInt(ROUNDINGS.size())));
    }

    private Occasion occasion(int number, YearMonth month, List<PublicFund> funds) {
        List<Integer> payers = new ArrayList<>();
        for (int fund = 0; fund < funds.size(); fund++) {
            if (random.nextInt(4) > 0) {
                payers.add(fund);
            }
        }
        int points = random.nextInt(5) == 0 ? random.nextInt(100_000) : random.nextInt(3_000);
        return new Occasion(
                number,
                month.atDay(Math.min(number, month.lengthOfMonth())),
                points,
                0,
                payers,
                VisitKind.UNKNOWN,
                number,
                true);
    }

    private PublicFund longTerm() {
        return fund(
                null,
                FundCategory.LONG_TERM,
                null,
                null,
                random.nextBoolean() ? 10_000 : 20_000,
                LimitHandling.GENERAL);
    }

    private PublicFund national() {
        int month = List.of(0, 2_500, 5_000, 10_000, 20_000).get(random.nextInt(5));
        return random.nextBoolean()
                ? fund("54", FundCategory.APPORTIONED, 20, null, month, LimitHandling.BY_INCOME)
                : fund("21", FundCategory.APPORTIONED, 10, null, month, LimitHandling.GENERAL);
    }

    private PublicFund local() {
        Integer day = random.nextBoolean() ? 500 : null;
        return fund("80", FundCategory.GENERAL, random.nextInt(4) == 0 ? 0 : null, day, 3_000, LimitHandling.BY_INCOME);
    }

    private static PublicFund fund(
            @Nullable String law,
            FundCategory category,
            @Nullable Integer percent,
            @Nullable Integer day,
            int month,
            LimitHandling handling) {
        return new PublicFund(
                law,
                new FundTerms(
                        category,
                        percent,
                        null,
                        day,
                        month,
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
                false);
    }
}
