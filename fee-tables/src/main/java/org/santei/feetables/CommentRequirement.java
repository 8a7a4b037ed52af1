package org.santei.feetables;

import java.util.List;

/**
 * What one condition of the notice on comments asks of an item: one of several comments.
 *
 * <p>The specification gives each condition of a clause a branch of its own (枝番: 「項番内に複数の条件がある場合は、条件ごとに
 * 「０１」から昇順に枝番を設定する」), and calls its comments a choice (条件区分: 「コメントコードの選択に係る条件を表す」). It does not
 * say where more than one of them is due, so one is taken to satisfy.
 *
 * @param notice where it stands
 * @param number its number there (項番), 4 digits
 * @param branch its branch (枝番), 2 digits, 00 when the number has one condition only
 * @param addition the addition that it is about (加算コード), for dental acts only, else empty
 * @param duty whether and when it must be met
 * @param choices the comments of which one satisfies it, by code; never empty
 */
public record CommentRequirement(
        CommentNotice notice,
        String number,
        String branch,
        String addition,
        CommentDuty duty,
        List<CommentChoice> choices) {

    /** Keeps its own copy of the choices. */
    public CommentRequirement {
        choices = List.copyOf(choices);
    }
}
