package org.santei.feetables.layout;

import java.util.List;

/** How often an act may be claimed (電子点数表 05 算定回数テーブル) of the 2024 revision, 14 columns. */
public final class ElectronicCountLimits {

    /** Its columns. */
    public static final Layout LAYOUT =
            Layout.official("e05", "算定回数テーブル", List.of(2, 4), new Layout.Dating(1, 13, 14), """
            変更区分                             [01359]
            診療行為コード                       1[0-9]{8}
            診療行為省略名称                     漢字32
            算定単位コード                       数3
            算定単位名称                         漢字6
            算定回数                             数3
            特例条件                             [01]
            予備8                                0
            予備9                                0
            予備10                               0
            予備11                               0
            予備12                               0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private ElectronicCountLimits() {}
}
