package org.santei.feetables.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of a prefecture or municipality (地方単独公費) as a list of 日医標準レセプトソフト has it. No figure is checked against
 * the ordinance that orders it, and the lists give no days from which it holds: they were written in July 2022. The lists
 * give figures and codes; the codes are named as the program that reads them names them (its screen 保険番号情報入力).
 *
 * @param list the prefecture whose list has it, two digits. A list also has schemes of neighbours that clinics there meet,
 *     and does not mark them
 * @param column where it stands in the list, such as {@code AB}; with the list it names the scheme
 * @param number 保険番号, the number of the receipt computer, three digits. Not unique: figures differ by income, and
 *     schemes of neighbours bring their numbers along
 * @param law 法別番号, the first two digits of the number of the fund; {@code null} when it has none (00)
 * @param name 短縮制度名; {@code null} when the list has none that is certain
 * @param income for whom the figures are; {@code null} when there is one set of figures, or it cannot be read
 * @param ageFrom the lowest age in years; {@code null} when the list has none that is certain
 * @param ageUntil the highest age in years, itself included; 999 for everybody. Schemes of children and pupils go on to the
 *     end of a fiscal year, which the age in years does not tell
 * @param secondaryOnly whether it only pays what other funds leave (公費主保区分 2 補助公費) or may also stand alone beside the
 *     insurance (3 主補公費); {@code null} for an empty column
 * @param claim how it appears on the claim
 * @param outpatient what the patient pays outside a stay
 * @param inpatient what the patient pays of a stay
 * @param meals whether the patient pays for meals; {@code null} when the list cannot be read there
 * @param mealGrantYen what it pays for the meals of a day (1日食事助成額), yen; {@code null} for none
 * @param limitedTo 限定保険番号: the numbers of the schemes that it goes with; empty for any. 010, 011, 015, 016 and 021 are
 *     the national funds of these laws
 * @param source the list and the column, for people
 * @param verified whether somebody compared it with the ordinance
 * @param doubts what could not be read with certainty, and why; such figures are {@code null}
 */
public record LocalScheme(
        String list,
        String column,
        String number,
        @Nullable String law,
        @Nullable String name,
        @Nullable IncomeMark income,
        @Nullable Integer ageFrom,
        @Nullable Integer ageUntil,
        @Nullable Boolean secondaryOnly,
        ClaimEntry claim,
        SchemeShare outpatient,
        SchemeShare inpatient,
        @Nullable MealShare meals,
        @Nullable Integer mealGrantYen,
        List<String> limitedTo,
        String source,
        boolean verified,
        List<String> doubts) {

    /** Keeps its own copies of the lists. */
    public LocalScheme {
        limitedTo = List.copyOf(limitedTo);
        doubts = List.copyOf(doubts);
    }

    /**
     * Whether the list admits a patient of this age; so does a scheme whose ages are not known.
     *
     * @param years completed years
     */
    public boolean admits(int years) {
        return (ageFrom == null || years >= ageFrom) && (ageUntil == null || years <= ageUntil);
    }
}
