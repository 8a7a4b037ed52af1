package org.santei.feetables;

/**
 * When a comment is to be written (条件区分, column 14 of コメント関連テーブル: 「コメントコードの選択に係る条件を表す」). Of 10 to 13
 * the specification says that they mean the same as 00 to 03, but 「ＤＰＣ医療機関は省略可」; see {@link CommentDuty}.
 */
public enum CommentCondition {
    /** 00, 「「０１」、「０２」、「０３」、…以外の場合」: the notice has a condition that the table does not tell. */
    TOLD_BY_NOTICE,
    /** 01, 「対象の診療（調剤）行為の算定が条件であって、それ以外の条件がない場合」: whenever the item is claimed. */
    CLAIMED,
    /** 02, 「対象の診療（調剤）行為の算定が条件であって、入院又は入院外のいずれかで算定した場合」. */
    CLAIMED_IN_SETTING,
    /** 03, 「対象の診療（調剤）行為の算定が条件であって、複数回算定した場合」. */
    CLAIMED_REPEATEDLY,
    /** 20, 「長期収載品を選定療養として処方しない場合」. */
    ORIGINAL_DRUG_NOT_SELECTED;

    private static final String NOT_SELECTED = "20";

    /**
     * The condition of a code of two digits.
     *
     * @throws IllegalArgumentException when the specification has no such code
     */
    static CommentCondition of(String code) {
        if (code.equals(NOT_SELECTED)) {
            return ORIGINAL_DRUG_NOT_SELECTED;
        }
        return switch (code.charAt(1)) {
            case '0' -> TOLD_BY_NOTICE;
            case '1' -> CLAIMED;
            case '2' -> CLAIMED_IN_SETTING;
            case '3' -> CLAIMED_REPEATEDLY;
            default -> throw new IllegalArgumentException("unknown 条件区分 " + code);
        };
    }
}
