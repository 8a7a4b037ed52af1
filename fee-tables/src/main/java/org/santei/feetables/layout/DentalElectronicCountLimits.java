package org.santei.feetables.layout;

import java.util.List;

/** How often an act in dentistry may be claimed (歯科電子点数表 04 算定回数テーブル) of the 2024 revision, 12 columns. */
public final class DentalElectronicCountLimits {

    /** Its columns. */
    public static final Layout LAYOUT =
            Layout.official("d04", "歯科算定回数テーブル", List.of(2, 5, 6), new Layout.Dating(1, 11, 12), """
            変更区分                             [012359]
            診療行為コード                       [13][0-9]{8}
            加算コード                           00000|[A-Z]{2}[0-9]{3}
            診療行為省略名称                     漢字32
            算定要件                             数2
            算定単位コード                       数3
            算定単位名称                         漢字6
            算定回数                             数3
            特例条件                             [01]
            予備10                               0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private DentalElectronicCountLimits() {}
}
