package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * The share of the cost that the law lets the insured pay (一部負担金の割合).
 *
 * @param insurances what it holds for
 * @param band the ages; {@code null} for all
 * @param income the incomes; {@code null} for all
 * @param bornUntil the last birthday for which it holds; {@code null} when it holds for all
 * @param percent of the total cost, 0 to 100
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record StatutoryShare(
        List<InsurerKind> insurances,
        @Nullable ShareBand band,
        @Nullable ShareClass income,
        @Nullable LocalDate bornUntil,
        int percent,
        Validity validity,
        Grounds grounds) {

    boolean holdsFor(InsurerKind kind, ShareBand age, ShareClass tier, LocalDate birthDate, LocalDate day) {
        return insurances.contains(kind)
                && (band == null || band == age)
                && (income == null || income == tier)
                && (bornUntil == null || !birthDate.isAfter(bornUntil))
                && validity.contains(day);
    }
}
