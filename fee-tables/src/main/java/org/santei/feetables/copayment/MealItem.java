package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** What meals and living costs of a stay are claimed for. */
public enum MealItem implements OfficialDigit {
    /** 食事療養: a meal, at most three a day. */
    MEAL("meal"),
    /** What is paid beside such a meal: special diets, dining halls. */
    MEAL_ADDITION("meal-addition"),
    /** 生活療養: a meal of persons from 65 years on in a ward for long stays, at most three a day. */
    LIVING_MEAL("living-meal"),
    /** What is paid beside such a meal. */
    LIVING_ADDITION("living-addition"),
    /** 生活療養: a day there (温度, 照明及び給水に関する療養環境). */
    LIVING_ROOM("living-room");

    private final String word;

    MealItem(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
