package org.santei.service.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.copayment.AgeBand;

/** What a patient's age means for shares and limits. */
final class PatientAge {

    private static final AgeLimit AFTER_70 = new AgeLimit(AgeLimit.Unit.MONTH_AFTER_YEARS, 70);
    private static final AgeLimit BIRTHDAY_75 = new AgeLimit(AgeLimit.Unit.YEARS, 75);

    private PatientAge() {}

    /**
     * On which side of 70 years: from the month after the one in which 70 years are reached (健康保険法第74条第1項第2号); always
     * from 70 in 後期高齢者医療.
     */
    static AgeBand band(InsuranceKind kind, LocalDate birthDate, YearMonth month) {
        boolean from70 = kind == InsuranceKind.LATE_ELDERLY
                || !AFTER_70.reachedOn(birthDate).isAfter(month.atDay(1));
        return from70 ? AgeBand.FROM_70 : AgeBand.UNDER_70;
    }

    /**
     * Whether the 75th birthday splits the month between two insurers, so that limits are halved (健康保険法施行令第41条第4項): it is in
     * the month and not its first day.
     */
    static boolean turns75(LocalDate birthDate, YearMonth month) {
        LocalDate birthday = BIRTHDAY_75.reachedOn(birthDate);
        return YearMonth.from(birthday).equals(month) && birthday.getDayOfMonth() != 1;
    }
}
