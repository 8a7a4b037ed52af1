package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.ReducedStandard;
import org.santei.feetables.copayment.MealCode;
import org.santei.feetables.copayment.MealCodes;
import org.santei.feetables.copayment.MealRole;

/** What holds of every stay, whoever pays, and of its meals. */
class StayPropertiesTest {

    private static final PatientShares SHARES = PatientShares.packaged(new PlainShareLaw());
    private static final YearMonth MONTH = YearMonth.of(2021, 10);
    private static final List<MealCode> COSTS = MealCodes.read().all().stream()
            .filter(code -> code.role() == MealRole.COST)
            .toList();
    private static final List<ReducedStandard> REDUCED = List.of(ReducedStandard.values());

    /** A stay with up to two funds whose patient pays a limit of the month or a part. */
    private static final class Stay {
        private final Random random;
        private final boolean old;
        private final List<Certificate> funds = new ArrayList<>();
        private final List<Charge> charges = new ArrayList<>();
        private final List<MealCharge> meals = new ArrayList<>();

        Stay(long seed, int mostFunds) {
            random = new Random(seed);
            old = random.nextBoolean();
            int count = random.nextInt(mostFunds + 1);
            for (int i = 0; i < count; i++) {
                FundLimits limits = random.nextBoolean()
                        ? FundLimits.ofMonth(random.nextInt(30_001))
                        : new FundLimits(random.nextInt(31), null, null, null, null, null);
                String number = i == 0 && random.nextBoolean() ? "54136015" : "83136019";
                funds.add(Certificate.of(number).withLimits(limits).withMealPercent(random.nextInt(101)));
            }
            for (int i = 0; i <= random.nextInt(6); i++) {
                charges.add(new Charge(1 + random.nextInt(31), payers(), random.nextInt(60_000)));
            }
            for (int i = 0; i <= random.nextInt(6); i++) {
                MealCode code = COSTS.get(random.nextInt(COSTS.size()));
                meals.add(new MealCharge(
                        1 + random.nextInt(31), payers(), code, 500 + random.nextInt(300), 1 + random.nextInt(93)));
            }
        }

        private Set<Payer> payers() {
            Set<Payer> payers = EnumSet.of(Payer.INSURANCE);
            for (int i = 1; i <= funds.size(); i++) {
                if (random.nextBoolean()) {
                    payers.add(Payer.ofFund(i));
                }
            }
            return payers;
        }

        Claim claim(@Nullable String incomeClass) {
            Certificate insurance = Certificate.of("01130012")
                    .withIncomeClass(incomeClass)
                    .withReducedStandard(isLow(incomeClass) ? REDUCED.get(random.nextInt(2)) : null);
            List<Certificate> all = new ArrayList<>(funds);
            all.add(0, insurance);
            return StayClaims.of(MONTH, birthDate(), null, all.toArray(Certificate[]::new));
        }

        List<String> classes() {
            return old ? RandomMonths.CLASSES_FROM_70 : RandomMonths.CLASSES_UNDER_70;
        }

        String someClass() {
            return classes().get(random.nextInt(classes().size()));
        }

        private LocalDate birthDate() {
            return old ? LocalDate.of(1949, 5, 5) : LocalDate.of(1980, 5, 5);
        }

        long costYen() {
            return charges.stream().mapToLong(charge -> charge.points() * 10).sum();
        }
    }

    private static boolean isLow(@Nullable String incomeClass) {
        return "オ".equals(incomeClass) || "低所得Ⅱ".equals(incomeClass);
    }

    private static CopaymentMonth paid(Stay stay, @Nullable String incomeClass) {
        return Objects.requireNonNull(
                SHARES.of(stay.claim(incomeClass), stay.charges).month());
    }

    /** 100 yen a meal, and more for those who earn more. */
    private static StayMeals meals(Stay stay, @Nullable String incomeClass) {
        return SHARES.meals(
                stay.claim(incomeClass), stay.charges, stay.meals, (code, day) -> isLow(incomeClass) ? 100 : 460);
    }

    private static boolean isDecided(Stay stay, @Nullable String incomeClass) {
        return SHARES.of(stay.claim(incomeClass), stay.charges).month() != null;
    }

    @Property(tries = 2000)
    void thePartsSumUpToTheTotalAndNobodyPaysLessThanNothing(@ForAll long seed) {
        Stay stay = new Stay(seed, 2);
        String incomeClass = stay.someClass();
        Assume.that(isDecided(stay, incomeClass));
        CopaymentMonth month = paid(stay, incomeClass);

        long funds = month.fundYen().stream().mapToLong(Long::longValue).sum();
        assertThat(month.insurerYen() + month.highCostYen() + funds + month.patientYen())
                .isEqualTo(stay.costYen());
        assertThat(month.insurerYen()).isNotNegative();
        assertThat(month.highCostYen()).isNotNegative();
        assertThat(month.patientYen()).isNotNegative();
        assertThat(month.fundYen()).allSatisfy(yen -> assertThat(yen).isNotNegative());
    }

    @Property(tries = 1000)
    void moreIncomeNeverPaysLess(@ForAll long seed) {
        Stay stay = new Stay(seed, 0);
        long before = 0;
        for (String incomeClass : stay.classes()) {
            long yen = paid(stay, incomeClass).patientYen();
            assertThat(yen).as(incomeClass).isGreaterThanOrEqualTo(before);
            before = yen;
        }
    }

    @Property(tries = 2000)
    void thePatientPaysTheShareUpToTheLimitAndTheLimitIsReachedOnce(@ForAll long seed) {
        Stay stay = new Stay(seed, 0);
        CopaymentMonth month = paid(stay, stay.someClass());

        assertThat(month.occasions()).as("one for the month").hasSize(1);
        OccasionShare share = month.occasions().get(0);
        long limit = Objects.requireNonNull(share.limitYen());
        assertThat(month.patientYen()).isEqualTo(Math.min(share.totalYen() - share.insurerYen(), limit));
        assertThat(month.highCostYen() > 0).isEqualTo(share.totalYen() - share.insurerYen() > limit);
        long collected = month.tillYen();
        assertThat(collected == limit || collected % 10 == 0)
                .as("to 10 yen, or the limit to the yen")
                .isTrue();
        assertThat(Math.abs(collected - month.patientYen())).isLessThanOrEqualTo(5);
    }

    @Property(tries = 2000)
    void thePartsOfMealsSumUpToTheirCostAndNobodyPaysLessThanNothing(@ForAll long seed) {
        Stay stay = new Stay(seed, 2);
        StayMeals meals = meals(stay, stay.someClass());
        Assume.that(meals.yen() != null);
        long yen = Objects.requireNonNull(meals.yen());

        long paid =
                meals.payers().stream().mapToLong(StayMeals.MealPayer::paidYen).sum();
        assertThat(paid + yen).isEqualTo(meals.costYen());
        assertThat(meals.payers()).allSatisfy(payer -> {
            assertThat(payer.paidYen()).isNotNegative();
            assertThat(payer.leftYen()).isNotNegative();
        });
        assertThat(yen).isBetween(0L, Objects.requireNonNull(meals.standardYen()));
    }

    @Property(tries = 1000)
    void moreIncomeNeverPaysLessForMealsAndMoreMealsNeverCostLess(@ForAll long seed) {
        Stay stay = new Stay(seed, 2);
        long before = 0;
        List<MealCharge> all = List.copyOf(stay.meals);
        for (int i = 1; i <= all.size(); i++) {
            stay.meals.clear();
            stay.meals.addAll(all.subList(0, i));
            Long low = meals(stay, stay.old ? "低所得Ⅱ" : "オ").yen();
            Long high = meals(stay, stay.old ? "一般" : "ウ").yen();
            Assume.that(low != null && high != null);
            long most = Objects.requireNonNull(high);
            assertThat(most).isGreaterThanOrEqualTo(low).isGreaterThanOrEqualTo(before);
            before = most;
        }
    }
}
