package org.santei.rules.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.ReducedStandard;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.StayMeals;

/** Who pays the meals and living costs of a stay (健康保険法第85条, 第85条の2); amounts are those of the procedure master. */
class MealsOfStayTest {

    private static final String WARD = "190117710";
    private static final String MEAL = "197000110";
    private static final String ADULT = "1980-05-05";
    private static final String CHILD = "2012-05-05";
    private static final String OLD = "1949-05-05";
    private static final Certificate INSURED = Certificate.of("01130012").withIncomeClass("ウ");

    private static StayClaim meals(String birthDate, Certificate insurance) {
        return new StayClaim("2021-10", birthDate, insurance);
    }

    @Test
    void theInsurancePaysWhatMealsCostBeyondTheStandardAmount() {
        Calculation answer = meals(ADULT, INSURED)
                .lines("90", 5, WARD)
                .lines("97", 5, MEAL + "*3", "197000470*2")
                .lines("97", 5, "197000570")
                .lines("97", 5, "197000810*3")
                .answer();

        // 15 meals of 640 yen, 10 special diets of 76 yen, 5 days of a dining hall of 50 yen; 15 times 460 yen to the
        // patient.
        assertThat(answer.totalYen()).isEqualTo(10_610);
        StayMeals meals = Objects.requireNonNull(answer.patient().meals());
        assertThat(meals)
                .extracting(StayMeals::meals, StayMeals::costYen, StayMeals::standardYen, StayMeals::yen)
                .containsExactly(15, 10_610L, 6_900L, 6_900L);
        assertThat(meals.payers()).containsExactly(new StayMeals.MealPayer(Payer.INSURANCE, 15, 10_610, 3_710, 6_900));
        assertThat(meals.steps())
                .extracting(OccasionShare.Step::yen, OccasionShare.Step::rule)
                .containsExactly(
                        tuple(10_610L, "MEALS-COST"),
                        tuple(6_900L, "MEALS-STANDARD"),
                        tuple(6_900L, "MEALS-STANDARD"),
                        tuple(6_900L, "MEALS-PATIENT"));
        assertThat(answer.patient().yen()).as("the share has no meals in it").isEqualTo(24_750);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-05, ウ, , 460",
        "1980-05-05, none, , 460",
        "1980-05-05, オ, LOW_2, 210",
        "1980-05-05, オ, LOW_2_OVER_90, 160",
        "1980-05-05, オ, , ",
        "1980-05-05, , , ",
        "1949-05-05, 一般, , 460",
        "1949-05-05, 低所得Ⅱ, LOW_2_OVER_90, 160",
        "1949-05-05, 低所得Ⅰ, , 100",
        "1949-05-05, 低所得, , "
    })
    void withoutALineOfTheStandardAmountTheClassOfThePatientDecides(
            String birthDate, @Nullable String income, @Nullable ReducedStandard reduced, @Nullable Long yen) {
        StayMeals meals = meals(
                        birthDate,
                        Certificate.of("01130012").withIncomeClass(income).withReducedStandard(reduced))
                .lines("97", 10, MEAL + "*3")
                .meals();

        assertThat(meals.yen()).isEqualTo(yen == null ? null : Long.valueOf(30 * yen));
        assertThat(meals.missing().isEmpty()).isEqualTo(yen != null);
    }

    @Test
    void aClassThatIsOpenIsAsked() {
        StayMeals meals = meals(ADULT, INSURED.withIncomeClass("オ"))
                .lines("97", 1, MEAL + "*3")
                .meals();

        assertThat(meals.costYen()).isEqualTo(1920);
        assertThat(meals.missing()).singleElement().asString().contains("payers[].reducedStandard");
    }

    @Test
    void asManyStandardAmountsAsMealsAreStated() {
        StayMeals meals = meals(ADULT, INSURED)
                .lines("97", 5, MEAL + "*3")
                .lines("97", 4, "197000810*3")
                .meals();

        assertThat(meals.yen()).isNull();
        assertThat(meals.missing()).singleElement().asString().contains("費用 15 回", "標準負担額は 12 回");
    }

    /** The master pays three meals a day at most (きざみ上限). */
    @Test
    void aFourthMealOfADayIsNone() {
        assertThat(meals(ADULT, INSURED).lines("97", 1, MEAL + "*4").meals())
                .extracting(StayMeals::meals, StayMeals::costYen, StayMeals::yen)
                .containsExactly(3, 1_920L, 1_380L);
    }

    @Test
    void patientsOf指定難病HaveAStandardAmountOfTheirOwnAndPayIt() {
        StayMeals meals = meals(ADULT, INSURED)
                .fund(Certificate.of("54136015").withLimits(FundLimits.ofMonth(10_000)))
                .lines("97", 10, MEAL + "*3")
                .meals();

        assertThat(meals.standardYen()).isEqualTo(30 * 260);
        assertThat(meals.yen()).isEqualTo(30 * 260);
    }

    @Test
    void ofChildrenUnder小児慢性TheFundPaysHalf() {
        StayMeals meals = meals(CHILD, INSURED)
                .fund(Certificate.of("52136015").withLimits(FundLimits.ofMonth(10_000)))
                .lines("97", 10, MEAL + "*3")
                .meals();

        assertThat(meals.yen()).isEqualTo(30 * 130);
        assertThat(meals.payers())
                .containsExactly(
                        new StayMeals.MealPayer(Payer.INSURANCE, 30, 19_200, 11_400, 7_800),
                        new StayMeals.MealPayer(Payer.PUBLIC1, 30, 19_200, 3_900, 3_900));
        assertThat(meals.unverified()).singleElement().asString().contains("高知市");
    }

    @Test
    void publicAssistancePaysWhatItsTicketLeaves() {
        Certificate welfare = Certificate.of("12136015");
        Certificate low = INSURED.withIncomeClass("オ").withReducedStandard(ReducedStandard.LOW_2);

        assertThat(meals(ADULT, low)
                        .fund(welfare.withLimits(FundLimits.ofMonth(0)))
                        .lines("97", 10, MEAL + "*3")
                        .meals()
                        .yen())
                .as("behind an insurance")
                .isZero();
        StayMeals alone = new StayClaim("2021-10", ADULT)
                .fund(welfare.withLimits(FundLimits.ofMonth(0)))
                .lines("97", 10, MEAL + "*3")
                .meals();
        assertThat(alone.payers()).containsExactly(new StayMeals.MealPayer(Payer.PUBLIC1, 30, 19_200, 19_200, 0));
        assertThat(meals(ADULT, low)
                        .fund(welfare.withLimits(FundLimits.ofMonth(1000)))
                        .lines("97", 10, MEAL + "*3")
                        .meals()
                        .missing())
                .as("whether what the ticket names is for meals, too")
                .singleElement()
                .asString()
                .contains("payers[].mealPercent", "12136015");
    }

    @Test
    void whatTheCertificateSaysOfMealsHolds() {
        Certificate unknown = Certificate.of("99130010").withLimits(FundLimits.ofMonth(0));

        assertThat(meals(CHILD, INSURED)
                        .fund(unknown)
                        .lines("97", 2, MEAL + "*3")
                        .meals()
                        .missing())
                .singleElement()
                .asString()
                .contains("99130010", "payers[].mealPercent");
        assertThat(meals(CHILD, INSURED)
                        .fund(unknown.withMealPercent(0))
                        .lines("97", 2, MEAL + "*3")
                        .meals()
                        .yen())
                .isZero();
    }

    @Test
    void aFundThatTakesNoPartInMealsIsNotAsked() {
        StayMeals meals = meals(CHILD, INSURED)
                .fund(Certificate.of("99130010").withLimits(FundLimits.ofMonth(0)))
                .linesOf(Set.of(Payer.INSURANCE), "97", 2, MEAL + "*3")
                .meals();

        assertThat(meals.yen()).isEqualTo(6 * 460);
    }

    @Test
    void livingCostsHaveMealsAndDays() {
        StayMeals meals = new StayClaim("2025-05", OLD, INSURED.withIncomeClass("一般"))
                .lines("97", 10, "197001310*3")
                .lines("97", 10, "197001410")
                .meals();

        assertThat(meals)
                .extracting(StayMeals::meals, StayMeals::days, StayMeals::costYen, StayMeals::yen)
                .containsExactly(30, 10, 30 * 604L + 10 * 398L, 30 * 510L + 10 * 370L);
    }

    @Test
    void howMuchCareAPatientNeedsIsAskedWhereItMatters() {
        StayClaim claim = new StayClaim(
                        "2025-05", OLD, INSURED.withIncomeClass("低所得Ⅰ").withReducedStandard(ReducedStandard.LOW_1))
                .lines("97", 10, "197001310*3")
                .lines("97", 10, "197001410");

        assertThat(claim.meals().missing()).singleElement().asString().contains("医療区分");
        assertThat(claim.lines("97", 10, "197002310*3").meals().yen()).isEqualTo(30 * 140 + 10 * 370);
    }

    @Test
    void ofDaysWithoutOfficialAmountsMealsAreUndecidedAndTheTreatmentIsNot() {
        PatientShare share = new StayClaim("2026-07", ADULT, INSURED)
                .lines("90", 5, WARD)
                .lines("97", 5, MEAL + "*3")
                .share();

        assertThat(share.yen()).isNotNull();
        StayMeals meals = Objects.requireNonNull(share.meals());
        assertThat(meals.yen()).isNull();
        assertThat(meals.meals()).isEqualTo(15);
        assertThat(meals.missing())
                .hasSize(2)
                .anySatisfy(missing -> assertThat(missing).contains("食事療養標準負担額（一般）", "手元にない表：医科診療行為マスター"));
    }

    @Test
    void mealsCountTowardsNoMonthlyLimit() {
        PatientShare share = meals(ADULT, INSURED)
                .lines("90", 31, WARD)
                .lines("97", 31, MEAL + "*3")
                .share();

        // 51,150 points: 80,100 + (511,500 - 267,000) x 1 % = 82,545.
        assertThat(share.exactYen()).isEqualTo(82_545);
        assertThat(share.meals()).extracting(StayMeals::yen).isEqualTo(93 * 460L);
    }

    @Test
    void aClaimWithoutMealsHasNone() {
        assertThat(meals(ADULT, INSURED).lines("90", 5, WARD).share().meals()).isNull();
    }

    @Test
    void mealsNeedNoDays() {
        assertThat(meals(ADULT, INSURED).dayless("97", 5, MEAL + "*3").meals().yen())
                .isEqualTo(15 * 460);
    }
}
