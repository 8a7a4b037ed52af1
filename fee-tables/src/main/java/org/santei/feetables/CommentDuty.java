package org.santei.feetables;

/**
 * Whether and when a comment must be written (コメント関連テーブル, columns 14 to 17).
 *
 * @param condition 条件区分
 * @param dpcHospitalsMayOmit 条件区分 10 to 13: 「ＤＰＣ医療機関は省略可」; to all others it is as 00 to 03
 * @param whenNotClaimed 非算定理由コメント 1: 「対象の診療（調剤）行為を算定しなかった場合であって、条件に合致する場合に記録する
 *     コメント」
 * @param setting 入外区分, where the condition is {@link CommentCondition#CLAIMED_IN_SETTING}, else {@link Applicability#ANY}
 * @param times 算定回数, how often the item must have been claimed, where the condition is
 *     {@link CommentCondition#CLAIMED_REPEATEDLY}, else 0; 0 to 999
 */
public record CommentDuty(
        CommentCondition condition,
        boolean dpcHospitalsMayOmit,
        boolean whenNotClaimed,
        Applicability setting,
        int times) {

    /**
     * Whether nothing but the claim of the item decides (条件区分 01, and 11 outside of DPC hospitals). All other rows have
     * a condition, most of them one that the table does not tell: that a comment is missing is then no finding.
     */
    public boolean isUnconditional() {
        return condition == CommentCondition.CLAIMED && !whenNotClaimed;
    }
}
