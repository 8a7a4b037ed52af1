package org.santei.feetables.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * A code of the procedure master for meals and living costs of a stay (診療識別 97). The master holds its yen.
 *
 * @param code nine digits
 * @param name as the master names it
 * @param role whether it is a cost or a standard amount
 * @param item what for
 * @param tariff 1 or 2 where it belongs to 生活療養(Ⅰ) or (Ⅱ) alone; {@code null} for both and for other meals
 * @param severe whether it is for those who need much medical care (医療区分2・3), or for all others; {@code null} for both
 * @param marks the 一部負担金・食事療養費・生活療養費標準負担額区分 of claims (別表8) that it goes with; empty for none
 * @param classes the classes of income that it is for; empty for all that no other code is for
 * @param funds the law numbers of the funds whose patients alone it is for; empty for all that no other code is for
 * @param statedOnly whether it is for people whom a claim shows by this code alone
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record MealCode(
        String code,
        String name,
        MealRole role,
        MealItem item,
        @Nullable Integer tariff,
        @Nullable Boolean severe,
        List<String> marks,
        List<String> classes,
        List<String> funds,
        boolean statedOnly,
        Validity validity,
        Grounds grounds) {

    public MealCode {
        marks = List.copyOf(marks);
        classes = List.copyOf(classes);
        funds = List.copyOf(funds);
    }
}
