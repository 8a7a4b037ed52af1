package org.santei.feetables.layout;

import java.util.List;

/** The master of teeth (歯式マスター, f_) of the 2024 revision, 7 columns. */
public final class ToothMaster {

    /** Its columns. A row holds from 変更年月日, which is empty for teeth that never changed. */
    public static final Layout LAYOUT = Layout.official("f", "歯式マスター", List.of(3), new Layout.Dating(1, 6, 7), """
            変更区分                             [012359]
            マスター種別                         F
            歯式コード                           1[0-9]{2}[0-9A-Z][0-9][0-8]
            予備4                                空
            歯式名称                             漢字50
            変更年月日                           日付空
            廃止年月日                           日付99999999
            """);

    private ToothMaster() {}
}
