package org.santei.feetables;

import java.time.LocalDate;

/**
 * An addition that an item earns at some ages (年齢加算, columns 100 to 111).
 *
 * @param lower the age from which it is earned (下限年齢)
 * @param upper the age from which it is no longer earned (上限年齢)
 * @param code the code of the addition, nine digits (注加算診療行為コード)
 */
public record AgeAddition(AgeLimit lower, AgeLimit upper, String code) {

    /** Whether a person born on one day earns the addition on another. */
    public boolean admits(LocalDate birthDate, LocalDate day) {
        return AgeLimit.admits(lower, upper, birthDate, day);
    }
}
