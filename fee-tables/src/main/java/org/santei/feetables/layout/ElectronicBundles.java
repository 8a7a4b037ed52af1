package org.santei.feetables.layout;

import java.util.List;

/** Which acts others include (電子点数表 02 包括・被包括テーブル) of the 2024 revision, 7 columns. */
public final class ElectronicBundles {

    /** Its columns. */
    public static final Layout LAYOUT =
            Layout.official("e02", "包括・被包括テーブル", List.of(2, 3), new Layout.Dating(1, 6, 7), """
            変更区分                             [01359]
            グループ番号                         [A-Z][0-9]{6}
            診療行為コード                       1[0-9]{8}
            診療行為省略名称                     漢字32
            特例条件                             [01]
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private ElectronicBundles() {}
}
