package org.santei.feetables.layout;

import java.util.List;

/** Which acts in dentistry exclude each other (歯科電子点数表 03 背反関連テーブル) of the 2024 revision, 12 columns. */
public final class DentalElectronicExclusions {

    /** Exclusions on the same day. */
    public static final Layout SAME_DAY = layout("d03-1", "歯科背反関連テーブル（１日につき）");

    /** Exclusions in the same month. */
    public static final Layout SAME_MONTH = layout("d03-2", "歯科背反関連テーブル（同一月内）");

    /** Exclusions at the same time. */
    public static final Layout SAME_TIME = layout("d03-3", "歯科背反関連テーブル（同時）");

    /** Exclusions at the same time and place. */
    public static final Layout SAME_PLACE = layout("d03-4", "歯科背反関連テーブル（同一部位同時）");

    /** Exclusions in the same week. */
    public static final Layout SAME_WEEK = layout("d03-5", "歯科背反関連テーブル（１週間につき）");

    private DentalElectronicExclusions() {}

    private static Layout layout(String id, String title) {
        return Layout.official(id, title, List.of(2, 5), new Layout.Dating(1, 11, 12), """
                変更区分                     [012359]
                診療行為コード①             [13][0-9]{8}
                加算コード①                 00000|[A-Z]{2}[0-9]{3}
                診療行為省略名称①           漢字32
                診療行為コード②             [13][0-9]{8}
                加算コード②                 00000|[A-Z]{2}[0-9]{3}
                診療行為省略名称②           漢字32
                背反区分                     [123]
                特例条件                     [01]
                予備10                       0
                新設年月日                   日付
                廃止年月日                   日付99999999
                """);
    }
}
