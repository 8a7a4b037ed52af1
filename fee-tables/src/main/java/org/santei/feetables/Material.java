package org.santei.feetables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the official master of special treatment materials (特定器材マスター). Column numbers (項番) are
 * those of the official specification.
 *
 * @param code nine digits (column 3)
 * @param name material and size (column 5)
 * @param validity the service dates of the row: it ends with the material's abolition or, when that is earlier, with
 *     its transition (columns 28, 29, 30 within the span of its publication)
 * @param priceKind what the value is (column 11)
 * @param value yen for one unit of the master, or percent, by {@code priceKind}; exact, two decimals, above 0 (column
 *     12); {@code null} when the row states none
 * @param ageAddition whether it is the addition for films of infants or a film that earns it (年齢加算区分, column 14)
 * @param lower the age from which it may be claimed (下限年齢, column 15)
 * @param upper the age from which it may no longer be claimed (上限年齢, column 16)
 * @param gas what it has to do with oxygen and nitrogen (column 21)
 * @param points how yen become points (column 22)
 * @param priceIsUpperLimit whether the price is the most that may be claimed, and less is when less was paid
 *     (上限価格, column 23)
 * @param mostPoints the most points of one time (上限点数, column 24); {@code null} when not limited
 */
public record Material(
        String code,
        String name,
        Validity validity,
        MaterialPriceKind priceKind,
        @Nullable BigDecimal value,
        boolean ageAddition,
        AgeLimit lower,
        AgeLimit upper,
        Gas gas,
        MaterialPoints points,
        boolean priceIsUpperLimit,
        @Nullable Integer mostPoints) {

    /** Whether it may be claimed on a day for a person born on another. */
    public boolean admits(LocalDate birthDate, LocalDate day) {
        return AgeLimit.admits(lower, upper, birthDate, day);
    }
}
