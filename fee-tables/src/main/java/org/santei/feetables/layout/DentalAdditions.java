package org.santei.feetables.layout;

import java.util.List;

/** Which additions go with which group of dental acts (歯科診療行為マスター, h-2_ to h-5_) of the 2024 revision, 9 columns. */
public final class DentalAdditions {

    /** Additions of the general rules (通則). */
    public static final Layout GENERAL = layout("h2", "基本・通則加算対応テーブル", "通則加算項目", "A");

    /** Basic additions. */
    public static final Layout BASIC = layout("h3", "基本・基本加算対応テーブル", "基本加算項目", "B");

    /** Additions of the notes (注). */
    public static final Layout NOTES = layout("h4", "基本・注加算対応テーブル", "注加算項目", "C");

    /** Techniques and materials. */
    public static final Layout TECHNIQUES = layout("h5", "手技・材料加算対応テーブル", "手技・材料加算項目", "[DE]");

    private DentalAdditions() {}

    private static Layout layout(String id, String title, String additions, String letter) {
        return Layout.official(
                id, "歯科診療行為マスター " + title, List.of(2, 4), new Layout.Dating(1, 7, 8), """
                変更区分                     [012359]
                グループ番号                 %2$s[0-9]{3}
                %1$s／加算コード             [A-Z]{2}[0-9]{3}
                %1$s／歯科診療行為コード     3[0-9]{8}
                %1$s／基本名称               漢字100
                加算識別                     [0-9]{2}
                変更年月日                   日付
                廃止年月日                   日付99999999
                予備9                        0
                """.formatted(additions, letter));
    }
}
