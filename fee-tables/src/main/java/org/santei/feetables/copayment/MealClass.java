package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Persons with a standard amount of their own. */
public enum MealClass implements OfficialDigit {
    /** Everybody else. */
    GENERAL("general"),
    /** Of those, patients of 指定難病 and (for meals) 小児慢性特定疾病. */
    INTRACTABLE("intractable"),
    /** Exempt from the residence tax: オ under 70 years, 低所得Ⅱ from 70 on. */
    LOW_2("low-2"),
    /** 低所得Ⅰ, from 70 years on. */
    LOW_1("low-1"),
    /** Kept from public assistance by this (境界層該当). */
    BORDERLINE("borderline");

    private final String word;

    MealClass(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
