package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/** How an item stands to the additions by time of day (時間加算区分, column 43). */
public enum TimeAddition {
    /** Nothing to do with them. */
    NONE("0", Bearer.EITHER),
    /** Not an addition, and may carry additions by time of day. */
    ELIGIBLE("1", Bearer.ITEM),
    /** Is 時間外加算. */
    OVERTIME("1", Bearer.ADDITION),
    /** Is 休日加算. */
    HOLIDAY("2", Bearer.EITHER),
    /** Is 休日加算 of the first visit, or belongs to it. */
    FIRST_VISIT_HOLIDAY("3", Bearer.EITHER),
    /** Is 深夜加算. */
    LATE_NIGHT("4", Bearer.EITHER),
    /** Is 時間外特例加算. */
    SPECIAL_OVERTIME("5", Bearer.EITHER),
    /** Is 夜間・早朝加算. */
    NIGHT_AND_EARLY_MORNING("6", Bearer.EITHER),
    /** Is 夜間加算. */
    NIGHT("7", Bearer.EITHER),
    /** Is 時間外, 深夜 or 時間外特例加算 of surgery or a treatment of 1,000 points or more; additions only. */
    MAJOR_ACT_OVERTIME("8", Bearer.ADDITION),
    /** Is 休日加算 of surgery or a treatment of 1,000 points or more; additions only. */
    MAJOR_ACT_HOLIDAY("9", Bearer.ADDITION);

    private enum Bearer {
        ITEM,
        ADDITION,
        EITHER
    }

    private final String digit;
    private final Bearer bearer;

    TimeAddition(String digit, Bearer bearer) {
        this.digit = digit;
        this.bearer = bearer;
    }

    /** The code as the files write it. */
    public String digit() {
        return digit;
    }

    /**
     * The meaning of a code of column 43; {@code null} when the specification has none.
     *
     * @param digit the code as the file writes it
     * @param isAddition whether the item is an addition by time rather than one that may carry it, on which the meaning of
     *     1, 8 and 9 depends
     */
    public static @Nullable TimeAddition find(String digit, boolean isAddition) {
        Bearer other = isAddition ? Bearer.ITEM : Bearer.ADDITION;
        for (TimeAddition addition : values()) {
            if (addition.digit.equals(digit) && addition.bearer != other) {
                return addition;
            }
        }
        return null;
    }
}
