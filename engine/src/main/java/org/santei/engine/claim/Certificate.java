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
 * @param longTermYen monthly limit of a certificate of a disease of long treatment (特定疾病療養受療証), yen; {@code null}
 *     when there is none
 * @param benefitPercent percent that the insurer pays (給付割合), 0 to 100; {@code null} when the claim does not say
 * @param waiver what the insurer lets the patient off; {@code null} for nothing
 * @param limits what the certificate of a fund says of the patient's part
 */
public record Certificate(
        @Nullable String number,
        @Nullable String incomeClass,
        boolean multiple,
        @Nullable Integer longTermYen,
        @Nullable Integer benefitPercent,
        @Nullable Waiver waiver,
        FundLimits limits) {

    /** The patient is known to have shown no certificate of a limit. */
    public static final String NONE_SHOWN = "none";

    /** 低所得 from 70 years on, be it Ⅱ or Ⅰ. */
    public static final String LOW_INCOME = "低所得";

    /** A payer of whom nothing is known. */
    public static final Certificate UNKNOWN =
            new Certificate(null, null, false, null, null, null, FundLimits.UNKNOWN);

    /** That of a fund of which only the number is known. */
    public static Certificate of(@Nullable String number) {
        return UNKNOWN.withNumber(number);
    }

    /** The same with another number. */
    public Certificate withNumber(@Nullable String newNumber) {
        return new Certificate(newNumber, incomeClass, multiple, longTermYen, benefitPercent, waiver, limits);
    }

    /** The same with another class of income. */
    public Certificate withIncomeClass(@Nullable String newClass) {
        return new Certificate(number, newClass, multiple, longTermYen, benefitPercent, waiver, limits);
    }

    /** The same with another waiver. */
    public Certificate withWaiver(@Nullable Waiver newWaiver) {
        return new Certificate(number, incomeClass, multiple, longTermYen, benefitPercent, newWaiver, limits);
    }

    /** The same with other limits. */
    public Certificate withLimits(FundLimits newLimits) {
        return new Certificate(number, incomeClass, multiple, longTermYen, benefitPercent, waiver, newLimits);
    }
}
