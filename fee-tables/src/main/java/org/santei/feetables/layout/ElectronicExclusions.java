package org.santei.feetables.layout;

import java.util.List;

/** Which acts exclude each other (電子点数表 03 背反関連テーブル) of the 2024 revision, 10 columns. */
public final class ElectronicExclusions {

    /** Exclusions on the same day. */
    public static final Layout SAME_DAY = layout("e03-1", "背反関連テーブル（１日につき）");
    /** Exclusions in the same month. */
    public static final Layout SAME_MONTH = layout("e03-2", "背反関連テーブル（同一月内）");
    /** Exclusions at the same time. */
    public static final Layout SAME_TIME = layout("e03-3", "背反関連テーブル（同時）");
    /** Exclusions in the same week. */
    public static final Layout SAME_WEEK = layout("e03-4", "背反関連テーブル（１週間につき）");

    private ElectronicExclusions() {}

    private static Layout layout(String id, String title) {
        return Layout.official(id, title, List.of(2, 4), new Layout.Dating(1, 9, 10), """
            変更区分                             [01359]
            診療行為コード①                     1[0-9]{8}
            診療行為省略名称①                   漢字32
            診療行為コード②                     1[0-9]{8}
            診療行為省略名称②                   漢字32
            背反区分                             [123]
            特例条件                             [01]
            予備8                                0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);
    }
}
