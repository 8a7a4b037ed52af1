package org.santei.feetables;

/** How an item stands to stays that are paid by diagnosis group (ＤＰＣ適用区分, column 18). */
public enum DpcScope implements OfficialDigit {
    /** In such a stay its points are in those of the group. */
    INCLUDED("0"),
    /** In such a stay it is paid beside the group. */
    BESIDE("1"),
    /** Used in such a stay only, by 特定機能病院. */
    SPECIAL_FUNCTION_HOSPITAL("2"),
    /** Used in such a stay only. */
    DPC_ONLY("3"),
    /** Used in such a stay only, by 専門病院. */
    SPECIALIST_HOSPITAL("4"),
    /** No part of what the group pays for. */
    OUTSIDE("9");

    private final String digit;

    DpcScope(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
