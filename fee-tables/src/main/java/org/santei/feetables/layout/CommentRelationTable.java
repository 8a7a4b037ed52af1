package org.santei.feetables.layout;

import java.util.List;

/** Which items want which comments (コメント関連テーブル, ck_) of the 2024 revision, 30 columns. */
public final class CommentRelationTable {

    /** Its columns. 公表順序番号 has eight digits, not the nine of the specification. */
    public static final Layout LAYOUT =
            Layout.official("ck", "コメント関連テーブル", List.of(2, 3, 5, 6, 7, 9, 10), new Layout.Dating(1, 12, 13), """
            変更区分                                           [012359]
            コメント記載通知等                                 [013-7]
            項番                                               [0-9]{4}
            区分                                               名64
            枝番                                               [0-9]{2}
            診療（調剤）行為／コード                           [13-7][0-9]{8}|8[134]9{7}
            診療（調剤）行為／加算コード                       (00000|[A-Z]{2}[0-9]{3})?
            診療（調剤）行為／省略漢字名称                     漢字32
            コメント又は患者の状態コード／コメントコード       8[0-9]{8}
            コメント又は患者の状態コード／患者の状態コード     [0-9]{0,3}
            コメント又は患者の状態コード／コメント文           漢字150
            変更年月日                                         日付
            廃止年月日                                         日付99999999
            条件区分                                           0[0-3]|1[0-3]|20
            非算定理由コメント                                 [01]
            入外区分                                           [012]
            算定回数                                           [0-9]{3}
            公表順序番号                                       [0-9]{8,9}
            予備19                                             空
            予備20                                             空
            予備21                                             空
            予備22                                             空
            予備23                                             空
            予備24                                             空
            予備25                                             空
            予備26                                             空
            予備27                                             空
            予備28                                             空
            予備29                                             空
            予備30                                             空
            """);

    private CommentRelationTable() {}
}
