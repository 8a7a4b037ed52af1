package org.santei.engine.language;

import org.santei.engine.claim.TimeClass;

/** 受診の時間区分. At most one holds for a visit. */
public enum 時間区分 {
    診療時間内(TimeClass.REGULAR),
    時間外(TimeClass.AFTER_HOURS),
    休日(TimeClass.HOLIDAY),
    深夜(TimeClass.LATE_NIGHT),
    時間外特例(TimeClass.AFTER_HOURS_EMERGENCY),
    夜間早朝等(TimeClass.EVENING_OR_EARLY_MORNING),
    小児科夜間(TimeClass.PAEDIATRIC_EVENING),
    小児科休日(TimeClass.PAEDIATRIC_HOLIDAY),
    小児科深夜(TimeClass.PAEDIATRIC_LATE_NIGHT);

    private final TimeClass timeClass;

    時間区分(TimeClass timeClass) {
        this.timeClass = timeClass;
    }

    /** The same in the claim. */
    public TimeClass timeClass() {
        return timeClass;
    }
}
