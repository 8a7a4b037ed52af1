package org.santei.feetables.layout;

import java.util.List;

/** Which additions go with which basic hospital fee (電子点数表 04 入院基本料テーブル) of the 2024 revision, 8 columns. */
public final class ElectronicAdditions {

    /** Its columns. */
    public static final Layout LAYOUT =
            Layout.official("e04", "入院基本料テーブル", List.of(2, 3), new Layout.Dating(1, 7, 8), """
            変更区分                             [01359]
            グループ番号                         [0-9]{3}
            診療行為コード                       1[0-9]{8}
            診療行為省略名称                     漢字32
            加算識別                             数2
            予備6                                0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private ElectronicAdditions() {}
}
