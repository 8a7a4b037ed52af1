package org.santei.engine.claim;

import org.jspecify.annotations.Nullable;

/**
 * What the certificates of the patient say about a payer, or an online check of them. Numbers that tell who the patient is
 * (記号, 番号, 受給者番号) have no place here.
 *
 * @param number number of the insurer or fund (保険者番号, 公費負担者番号), six or eight digits; {@code null} when unknown
 * @param incomeClass class of income (所得区分) as the tables of limits name it, or {@link #NONE_SHOWN}, or
 *     {@link #LOW_INCOME}; {@code null} when unknown
 * @param multiple whether the lower limit from the fourth month on holds (多数回該当)
 * @param halved whether limits are known to be halved because somebody of the household turns 75 in the month (高半); the
 *     patient's own birthday tells it without this
 * @param longTermYen monthly limit of a certificate of a disease of long treatment (特定疾病療養受療証), yen; {@code null}
 *     when there is none
 * @param longTermForAll whether all treatment of the claim is of that disease, or none of it; {@code null} when unknown
 * @param benefitPercent percent that the insurer pays (給付割合), 0 to 100; {@code null} when the claim does not say
 * @param waiver what the insurer lets the patient off; {@code null} for nothing
 * @param limits what the certificate of a fund says of the patient's part
 * @param reducedStandard the class of the standard amount of meals (標準負担額) of a patient with a low income; {@code null}
 *     when unknown or none
 * @param mealPercent percent of the standard amounts of meals that the patient pays under a fund, 0 to 100; {@code null}
 *     when unknown
 */
public record Certificate(
        @Nullable String number,
        @Nullable String incomeClass,
        boolean multiple,
        boolean halved,
        @Nullable Integer longTermYen,
        @Nullable Boolean longTermForAll,
        @Nullable Integer benefitPercent,
        @Nullable Waiver waiver,
        FundLimits limits,
        @Nullable ReducedStandard reducedStandard,
        @Nullable Integer mealPercent) {

    /** The patient is known to have shown no certificate of a limit. */
    public static final String NONE_SHOWN = "none";

    /** 低所得 from 70 years on, be it Ⅱ or Ⅰ. */
    public static final String LOW_INCOME = "低所得";

    /** A payer of whom nothing is known. */
    public static final Certificate UNKNOWN = new Certificate(null, null, false, null, null, null, FundLimits.UNKNOWN);

    /** A certificate that says nothing of meals, nor of what a disease of long treatment covers. */
    public Certificate(
            @Nullable String number,
            @Nullable String incomeClass,
            boolean multiple,
            @Nullable Integer longTermYen,
            @Nullable Integer benefitPercent,
            @Nullable Waiver waiver,
            FundLimits limits) {
        this(number, incomeClass, multiple, false, longTermYen, null, benefitPercent, waiver, limits, null, null);
    }

    /** That of a fund of which only the number is known. */
    public static Certificate of(@Nullable String number) {
        return UNKNOWN.withNumber(number);
    }

    /** The same with another number. */
    public Certificate withNumber(@Nullable String newNumber) {
        return new Certificate(
                newNumber,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                limits,
                reducedStandard,
                mealPercent);
    }

    /** The same with another class of income. */
    public Certificate withIncomeClass(@Nullable String newClass) {
        return new Certificate(
                number,
                newClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                limits,
                reducedStandard,
                mealPercent);
    }

    /** The same with another waiver. */
    public Certificate withWaiver(@Nullable Waiver newWaiver) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                newWaiver,
                limits,
                reducedStandard,
                mealPercent);
    }

    /** The same with other limits. */
    public Certificate withLimits(FundLimits newLimits) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                newLimits,
                reducedStandard,
                mealPercent);
    }

    /** The same that says whether limits are halved. */
    public Certificate withHalved(boolean newHalved) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                newHalved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                limits,
                reducedStandard,
                mealPercent);
    }

    /** The same that says whether all treatment of the claim is of the disease of long treatment. */
    public Certificate withLongTermForAll(@Nullable Boolean forAll) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                forAll,
                benefitPercent,
                waiver,
                limits,
                reducedStandard,
                mealPercent);
    }

    /** The same with another class of the standard amount of meals. */
    public Certificate withReducedStandard(@Nullable ReducedStandard newClass) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                limits,
                newClass,
                mealPercent);
    }

    /** The same fund with another part of the standard amounts of meals. */
    public Certificate withMealPercent(@Nullable Integer percent) {
        return new Certificate(
                number,
                incomeClass,
                multiple,
                halved,
                longTermYen,
                longTermForAll,
                benefitPercent,
                waiver,
                limits,
                reducedStandard,
                percent);
    }
}
