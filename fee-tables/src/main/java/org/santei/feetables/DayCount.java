package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/** How often an item may be claimed, measured by the days of treatment (実日数 and 日数・回数, columns 27 and 28). */
public enum DayCount {
    /** Not measured. */
    NONE("0", "0"),
    /** At most as often as there are days of treatment. */
    AT_MOST_DAYS("1", "0"),
    /** A first visit; first visits and visits together at most as often as there are days. */
    FIRST_VISIT("2", "1"),
    /** A visit; first visits and visits together at most as often as there are days. */
    VISIT("2", "2"),
    /** A basic fee of a stay; all together at most as often as there are days. */
    STAY("3", "3"),
    /** A night at home during a stay (外泊). */
    NIGHT_OUT("4", "0");

    private final String days;
    private final String count;

    DayCount(String days, String count) {
        this.days = days;
        this.count = count;
    }

    /** The two codes as the files write them. */
    public String digits() {
        return days + "・" + count;
    }

    /** The meaning of two codes; {@code null} when the specification has none. */
    public static @Nullable DayCount find(String days, String count) {
        for (DayCount meaning : values()) {
            if (meaning.days.equals(days) && meaning.count.equals(count)) {
                return meaning;
            }
        }
        return null;
    }
}
