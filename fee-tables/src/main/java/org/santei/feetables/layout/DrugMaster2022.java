package org.santei.feetables.layout;

import java.util.List;

/** The master of drugs (医薬品マスター) before June 2024, 35 columns. */
public final class DrugMaster2022 {

    /** Its columns. */
    public static final Layout LAYOUT = Layout.official(
            "y-2022",
            "医薬品マスター",
            List.of(3),
            new Layout.Dating(1, 30, 31),
            """
            変更区分                        [01359]
            マスター種別                    Y
            医薬品コード                    6[0-9]{8}
            医薬品名・規格名／漢字有効桁数  数2
            医薬品名・規格名／漢字名称      名40
            """);

    private DrugMaster2022() {}
}
