package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * What a mark on a claim (レセプト特記事項) says of the limit of the month.
 *
 * @param person whose claim
 * @param mark two digits; empty for a claim without any of the others
 * @param incomeClass class of income as the tables of limits name it, or 低所得 for both of it; {@code null} for none
 * @param multiple whether it is the fourth month or a later one (多数回該当)
 * @param longTermYen limit of a disease of long treatment, yen of a month; {@code null} for none
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record ClaimMark(
        ClaimPerson person,
        String mark,
        @Nullable String incomeClass,
        boolean multiple,
        @Nullable Integer longTermYen,
        Validity validity,
        Grounds grounds) {}
