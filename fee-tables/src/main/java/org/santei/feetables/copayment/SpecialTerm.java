package org.santei.feetables.copayment;

import java.util.Set;

/**
 * A way in which some local schemes charge, as the table of ways writes it. An empty text says nothing.
 *
 * @param name how schemes and requests name it
 * @param charged the visits that are charged
 * @param treatmentDaysOnly whether only days of treatment are charged
 * @param percentOfShare percent of the statutory share that is charged at most
 * @param part the part of what comes to the scheme that is charged
 * @param monthLimit what a limit of the month means to it
 * @param paysAllAfter law numbers of funds after which nothing is charged
 * @param freeUntil until which age nothing is charged, in years, or until school
 * @param excess for which insurers the part above the general monthly limit is charged
 * @param source where it is read
 */
public record SpecialTerm(
        String name,
        String charged,
        boolean treatmentDaysOnly,
        String percentOfShare,
        String part,
        String monthLimit,
        Set<String> paysAllAfter,
        String freeUntil,
        String excess,
        String source) {

    public SpecialTerm {
        paysAllAfter = Set.copyOf(paysAllAfter);
    }
}
