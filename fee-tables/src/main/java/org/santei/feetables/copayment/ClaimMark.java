package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * What a mark on a claim (レセプト特記事項) says of the limit of the month.
 *
 * @param person whose claim
 * @param mark two digits; empty for a claim without any of the others
 * @param name what is printed for it (略称); empty for none
 * @param bearer on claims of which insurance it is written
 * @param told what it tells
 * @param incomeClass class of income as the tables of limits name it, or 低所得 for both of it; {@code null} for none
 * @param multiple whether it is the fourth month or a later one (多数回該当)
 * @param longTermYen limit of a disease of long treatment, yen of a month; {@code null} for none
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record ClaimMark(
        ClaimPerson person,
        String mark,
        String name,
        ClaimBearer bearer,
        ClaimTold told,
        @Nullable String incomeClass,
        boolean multiple,
        @Nullable Integer longTermYen,
        Validity validity,
        Grounds grounds) {

    /** How the marks name both classes of 低所得. */
    private static final String LOW_INCOME = "低所得";

    /** Whether it is the mark of a class of income as the tables of limits name it. */
    boolean isOf(String label) {
        return told == ClaimTold.CLASS
                && (label.equals(incomeClass) || (LOW_INCOME.equals(incomeClass) && label.startsWith(LOW_INCOME)));
    }
}
