package org.santei.engine.claim;

/** The legal time class of a visit (時間区分); at most one holds. */
public enum TimeClass {
    /** Within displayed hours (診療時間内). */
    REGULAR,
    /** 時間外. */
    AFTER_HOURS,
    /** 休日. */
    HOLIDAY,
    /** 深夜. */
    LATE_NIGHT,
    /** 時間外加算の特例. */
    AFTER_HOURS_EMERGENCY,
    /** 夜間・早朝等. */
    EVENING_OR_EARLY_MORNING,
    /** 小児科特例の夜間. */
    PAEDIATRIC_EVENING,
    /** 小児科特例の休日. */
    PAEDIATRIC_HOLIDAY,
    /** 小児科特例の深夜. */
    PAEDIATRIC_LATE_NIGHT
}
