package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** What holds of every month, whoever pays. */
class CopaymentPropertiesTest {

    private static final CopaymentCalculator CALCULATOR =
            new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read());

    @Property(tries = 3000)
    void thePartsOfAnOccasionSumUpToItsTotal(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        for (OccasionShare share : CALCULATOR.calculate(month).occasions()) {
            assertThat(share.insurerYen() + share.highCostYen() + sum(share.fundYen()) + share.patientYen())
                    .isEqualTo(share.totalYen());
            Correction correction = share.correction();
            if (correction != null) {
                assertThat(correction.highCostYen() + sum(correction.fundYen()) + correction.patientYen())
                        .isZero();
            }
        }
    }

    @Property(tries = 3000)
    void theOccasionsSumUpToTheMonth(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        CopaymentMonth paid = CALCULATOR.calculate(month);
        long total = month.occasions().stream().mapToLong(Occasion::costYen).sum();
        assertThat(paid.insurerYen() + paid.highCostYen() + sum(paid.fundYen()) + paid.patientYen())
                .isEqualTo(total);
        long till = 0;
        for (OccasionShare share : paid.occasions()) {
            till += share.tillYen() + share.correctionTillYen();
        }
        assertThat(paid.tillYen()).isEqualTo(till);
    }

    @Property(tries = 3000)
    void nobodyPaysLessThanNothingInAMonth(@ForAll long seed) {
        CopaymentMonth paid = CALCULATOR.calculate(RandomMonths.withFunds(seed));
        assertThat(paid.insurerYen()).isNotNegative();
        assertThat(paid.highCostYen()).isNotNegative();
        assertThat(paid.patientYen()).isNotNegative();
        assertThat(paid.fundYen()).allSatisfy(yen -> assertThat(yen).isNotNegative());
    }

    /**
     * With two funds, where visits have different ones, or where a fund limits each visit or day, a greater share reaches
     * the limit of the month or of a fund earlier, and the patient may pay less at later visits: only months whose visits all
     * have the same fund, or none, are compared, without such limits, and no limit of long treatment, which may be applied by
     * occasion.
     */
    @Property(tries = 3000)
    void moreIncomeNeverPaysLess(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        Assume.that(month.funds().size() <= 1 && month.funds().stream().noneMatch(PublicFund::isLongTerm));
        Assume.that(month.occasions().stream().map(Occasion::funds).distinct().count() == 1);
        Assume.that(month.funds().stream().map(PublicFund::terms).noneMatch(CopaymentPropertiesTest::limitsVisits));
        List<String> classes = month.insurances().get(0).age() == AgeBand.UNDER_70
                ? RandomMonths.CLASSES_UNDER_70
                : RandomMonths.CLASSES_FROM_70;
        long before = 0;
        for (String incomeClass : classes) {
            long paid = CALCULATOR.calculate(withClass(month, incomeClass)).patientYen();
            assertThat(paid).as(incomeClass).isGreaterThanOrEqualTo(before);
            before = paid;
        }
        if (month.insurances().get(0).age() == AgeBand.UNDER_70) {
            assertThat(CALCULATOR.calculate(withClass(month, null)).patientYen())
                    .isGreaterThanOrEqualTo(before);
        }
    }

    private static boolean limitsVisits(FundTerms terms) {
        return terms.perVisitYen() != null || terms.perDayYen() != null;
    }

    /**
     * Two thresholds of the law do lower it and are left out: treatment under 70 that reaches 21,000 yen is summed from
     * then on (施行令第41条第1項), and what a fund pays counts towards the limit of long treatment, where it does.
     */
    @Property(tries = 3000)
    void oneMoreVisitNeverLowersTheMonth(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        Assume.that(!countsFundsForLongTerm(month));
        Assume.that(month.insurances().get(0).age() == AgeBand.FROM_70 || isOneTreatment(month));
        long before = 0;
        for (int visits = 1; visits <= month.occasions().size(); visits++) {
            long paid = CALCULATOR.calculate(first(month, visits)).patientYen();
            assertThat(paid).as("after visit " + visits).isGreaterThanOrEqualTo(before);
            before = paid;
        }
    }

    @Property(tries = 3000)
    void withoutFundsThePatientPaysTheShareUpToTheLimitAndNotOneYenMore(@ForAll long seed) {
        PatientMonth month = RandomMonths.withoutFunds(seed);
        CopaymentMonth paid = CALCULATOR.calculate(month);
        long share = 0;
        int reached = 0;
        long patient = 0;
        for (OccasionShare occasion : paid.occasions()) {
            share += occasion.totalYen() - occasion.insurerYen();
            boolean wasBelow = occasion.limitYen() == null || patient < occasion.limitYen();
            patient += occasion.patientYen();
            if (occasion.limitYen() != null) {
                assertThat(patient).isEqualTo(Math.min(share, occasion.limitYen()));
                reached += wasBelow && patient == occasion.limitYen() && occasion.highCostYen() > 0 ? 1 : 0;
            } else {
                assertThat(patient).isEqualTo(share);
            }
        }
        if (isFixed(paid)) {
            assertThat(reached).isLessThanOrEqualTo(1);
        }
    }

    private static boolean countsFundsForLongTerm(PatientMonth month) {
        return month.funds().stream().anyMatch(PublicFund::isLongTerm)
                && !month.practice().longTermCountsFunds().isEmpty();
    }

    private static boolean isOneTreatment(PatientMonth month) {
        return month.occasions().stream()
                        .map(occasion -> Treatment.of(
                                        occasion, month.insurances().get(0), month)
                                .key())
                        .distinct()
                        .count()
                <= 1;
    }

    /** Whether the limit does not grow with the cost. */
    private static boolean isFixed(CopaymentMonth paid) {
        return paid.occasions().stream().map(OccasionShare::limitYen).distinct().count() == 1;
    }

    private static long sum(List<Long> yen) {
        return yen.stream().mapToLong(Long::longValue).sum();
    }

    private static PatientMonth first(PatientMonth month, int visits) {
        return withOccasions(month, month.occasions().subList(0, visits));
    }

    private static PatientMonth withOccasions(PatientMonth month, List<Occasion> occasions) {
        return new PatientMonth(
                month.month(),
                month.birthDate(),
                month.prefecture(),
                month.outpatient(),
                month.insurances(),
                month.funds(),
                month.practice(),
                month.elsewhere(),
                occasions);
    }

    private static PatientMonth withClass(PatientMonth month, @Nullable String incomeClass) {
        Insured insured = month.insurances().get(0);
        Insured other = new Insured(
                insured.kind(),
                insured.prefecture(),
                insured.union(),
                insured.age(),
                incomeClass,
                insured.multiple(),
                insured.turning75(),
                insured.reduction());
        return new PatientMonth(
                month.month(),
                month.birthDate(),
                month.prefecture(),
                month.outpatient(),
                List.of(other),
                month.funds(),
                month.practice(),
                month.elsewhere(),
                month.occasions());
    }
}
