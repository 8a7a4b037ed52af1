package org.santei.feetables.layout;

import java.util.List;

/** The master of disease modifiers (修飾語マスター, z_) of the 2022 and 2024 revisions, 19 columns. */
public final class ModifierMaster {

    /** Its columns. A row holds from 収載年月日, which is empty for modifiers listed before April 2003. */
    public static final Layout LAYOUT = Layout.official("z", "修飾語マスター", List.of(3), new Layout.Dating(1, 14, 16), """
            変更区分                             [012359]
            マスター種別                         Z
            修飾語コード                         [0-9]{4}
            予備4                                空
            予備5                                空
            修飾語名称桁数                       数2
            修飾語名称                           漢字20
            予備8                                空
            修飾語カナ名称桁数                   数2
            修飾語カナ名称                       漢字30
            予備11                               空
            修飾語名称（変更情報）               [01]
            修飾語カナ名称（変更情報）           [01]
            収載年月日                           日付空
            変更年月日                           日付空
            廃止年月日                           日付99999999
            修飾語管理番号                       [0-9]{8}
            修飾語交換用コード                   [0-9A-Z]{1,9}
            修飾語区分                           [0-9A-Z][1-9][0-9A-Z]{6}
            """);

    private ModifierMaster() {}
}
