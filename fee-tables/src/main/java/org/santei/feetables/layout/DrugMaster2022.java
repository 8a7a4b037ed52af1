package org.santei.feetables.layout;

import java.util.List;

/** The master of drugs (医薬品マスター, y_ALL and y_) of the 2022 revision, 35 columns. */
public final class DrugMaster2022 {

    /** Its columns. カナ有効桁数 has leading zeros, against the specification. */
    public static final Layout LAYOUT =
            Layout.official("y-2022", "医薬品マスター", List.of(3), new Layout.Dating(1, 30, 31), """
            変更区分                                   [01359]
            マスター種別                               Y
            医薬品コード                               6[0-9]{8}
            医薬品名・規格名／漢字有効桁数             数2
            医薬品名・規格名／漢字名称                 漢字32
            医薬品名・規格名／カナ有効桁数             [0-9]{1,2}
            医薬品名・規格名／カナ名称                 カナ20
            単位／コード                               数3
            単位／漢字有効桁数                         [0-6]
            単位／漢字名称                             漢字?6
            新又は現金額／金額種別                     [137]
            新又は現金額／新又は現金額                 額10
            予備13                                     0
            麻薬・毒薬・覚醒剤原料・向精神薬           [01235]
            神経破壊剤                                 [01]
            生物学的製剤                               [01]
            後発品                                     [01]
            予備18                                     0
            歯科特定薬剤                               [01]
            造影（補助）剤                             [012]
            注射容量                                   数5
            収載方式等識別                             [0123678]
            商品名等関連                               0|6[0-9]{8}
            旧金額／金額種別                           [0137]
            旧金額／旧金額                             額10
            漢字名称変更区分                           [01]
            カナ名称変更区分                           [01]
            剤形                                       [13468]
            予備29                                     空
            変更年月日                                 日付
            廃止年月日                                 日付99999999
            薬価基準収載医薬品コード                   ([0-9]{7}[A-Z][0-9]{4})?
            公表順序番号                               0|[0-9]{9}
            経過措置年月日又は商品名医薬品コード使用期限   日付0
            基本漢字名称                               漢字100
            """);

    private DrugMaster2022() {}
}
