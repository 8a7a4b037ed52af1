package org.santei.feetables.copayment;

import java.time.LocalDate;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.OfficialDigit;

/** Ages that the law gives a share of their own. */
public enum ShareBand implements OfficialDigit {
    /** Until the first 31 March on or after the day on which one reaches six years (六歳に達する日). */
    PRESCHOOL("preschool"),
    /** Later, and until the end of the month in which one reaches 70 years. */
    UNDER_70("under-70"),
    /** From the month after that. */
    FROM_70("from-70");

    private static final AgeLimit SCHOOL = new AgeLimit(AgeLimit.Unit.SCHOOL, 6);
    private static final AgeLimit AFTER_70 = new AgeLimit(AgeLimit.Unit.MONTH_AFTER_YEARS, 70);

    private final String word;

    ShareBand(String word) {
        this.word = word;
    }

    /** The band of a person on a day (健康保険法第74条第1項・第110条第2項). */
    public static ShareBand of(LocalDate birthDate, LocalDate day) {
        if (day.isBefore(SCHOOL.reachedOn(birthDate))) {
            return PRESCHOOL;
        }
        return day.isBefore(AFTER_70.reachedOn(birthDate)) ? UNDER_70 : FROM_70;
    }

    @Override
    public String digit() {
        return word;
    }
}
