package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * What a patient pays for meals or living costs of a stay (標準負担額).
 *
 * @param item what for
 * @param income whom it holds for
 * @param tariff 1 or 2 where facilities of 生活療養(Ⅰ) and (Ⅱ) differ; {@code null} where they do not
 * @param severe whether it holds for those who need much medical care, or for all others; {@code null} for both. Patients of
 *     指定難病 count as such
 * @param over90 whether it holds for those with more than 90 days of stay in the last twelve months, or for all others;
 *     {@code null} for both
 * @param yen for a meal or a day
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record StandardAmount(
        MealItem item,
        MealClass income,
        @Nullable Integer tariff,
        @Nullable Boolean severe,
        @Nullable Boolean over90,
        int yen,
        Validity validity,
        Grounds grounds) {}
