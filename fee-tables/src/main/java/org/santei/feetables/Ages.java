package org.santei.feetables;

import java.time.LocalDate;
import java.util.List;

/**
 * What age means to an item.
 *
 * @param general how it stands to additions by age in general (通則年齢, column 40)
 * @param lower the age from which it may be claimed (下限年齢, column 41)
 * @param upper the age from which it may no longer be claimed (上限年齢, column 42)
 * @param additions additions it earns at some ages, in file order, at most four (年齢加算, columns 100 to 111)
 */
public record Ages(GeneralAge general, AgeLimit lower, AgeLimit upper, List<AgeAddition> additions) {

    /** Keeps its own copy of the list. */
    public Ages {
        additions = List.copyOf(additions);
    }

    /** Whether the item may be claimed on a day for a person born on another. */
    public boolean admits(LocalDate birthDate, LocalDate day) {
        return AgeLimit.admits(lower, upper, birthDate, day);
    }

    /** Whether the item earns a code at some age. */
    public boolean names(String code) {
        for (int i = 0; i < additions.size(); i++) {
            if (additions.get(i).code().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
