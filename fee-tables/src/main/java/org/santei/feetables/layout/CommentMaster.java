package org.santei.feetables.layout;

import java.util.List;

/** The master of comments (コメントマスター, c_ALL and c_) of the 2022 and 2024 revisions, 30 columns. */
public final class CommentMaster {

    /** Its columns. The comment's text is empty where the claim writes all of it (patterns 10 and 90). */
    public static final Layout LAYOUT =
            Layout.official("c-2022", "コメントマスター", List.of(3, 4, 5), new Layout.Dating(1, 21, 22), """
            変更区分                             [01359]
            マスター種別                         C
            区分                                 8
            パターン                             10|20|3[01]|4[02]|5[0-3]|80|90
            一連番号                             [1-9][0-9]{0,5}
            コメント文／漢字有効桁数             数3
            コメント文／漢字名称                 漢字?150
            コメント文／カナ有効桁数             数2
            コメント文／カナ名称                 カナ20
            レセプト編集情報①／カラム位置       数2
            レセプト編集情報①／桁数             数2
            レセプト編集情報②／カラム位置       数2
            レセプト編集情報②／桁数             数2
            レセプト編集情報③／カラム位置       数2
            レセプト編集情報③／桁数             数2
            レセプト編集情報④／カラム位置       数2
            レセプト編集情報④／桁数             数2
            予備18                               0
            予備19                               0
            選択式コメント識別                   [01]
            変更年月日                           日付
            廃止年月日                           日付99999999
            コメントコード                       8(10|20|3[01]|4[02]|5[0-3]|80|90)[0-9]{6}
            公表順序番号                         [0-9]{1,9}
            予備25                               空
            予備26                               空
            予備27                               空
            予備28                               空
            予備29                               空
            予備30                               空
            """);

    private CommentMaster() {}
}
