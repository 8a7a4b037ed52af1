package org.santei.engine.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;

/**
 * Who pays the meals and living costs of a stay (食事療養, 生活療養). The insurance pays what they cost beyond the standard
 * amount (健康保険法第85条第2項, 第85条の2第2項), funds take part in the standard amount, and no monthly limit holds.
 *
 * @param meals number of meals
 * @param days days of living costs (環境療養)
 * @param costYen what they cost, whole yen; {@code null} while it is undecided
 * @param standardYen the standard amount of the insured; {@code null} while it is undecided
 * @param yen what the patient pays; {@code null} while it is undecided
 * @param payers who else pays what, in claim order; empty while it is undecided
 * @param steps the arithmetic from the cost to what the patient pays; empty while it is undecided
 * @param unverified what was used and is not verified in the text of the law, in Japanese
 * @param missing what must be known to decide, in Japanese; empty when everything is
 */
public record StayMeals(
        int meals,
        int days,
        @Nullable Long costYen,
        @Nullable Long standardYen,
        @Nullable Long yen,
        List<MealPayer> payers,
        List<OccasionShare.Step> steps,
        List<String> unverified,
        List<String> missing) {

    public StayMeals {
        payers = List.copyOf(payers);
        steps = List.copyOf(steps);
        unverified = List.copyOf(unverified);
        missing = List.copyOf(missing);
    }

    /**
     * What a payer pays of meals and living costs.
     *
     * @param payer the payer
     * @param meals number of meals in which it takes part
     * @param costYen what the meals and days cost in which it takes part
     * @param paidYen what it pays
     * @param leftYen what is left to pay under it
     */
    public record MealPayer(Payer payer, int meals, long costYen, long paidYen, long leftYen) {}
}
