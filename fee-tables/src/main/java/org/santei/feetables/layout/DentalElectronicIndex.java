package org.santei.feetables.layout;

import java.util.List;

/** Which electronic tables an act in dentistry stands in (歯科電子点数表 01 補助マスターテーブル) of the 2024 revision, 25 columns. */
public final class DentalElectronicIndex {

    /** Its columns. Acts of medicine that dentists may claim stand there too. 包括単位 9 is not specified. */
    public static final Layout LAYOUT =
            Layout.official("d01", "歯科診療行為マスター補助マスターテーブル", List.of(2), new Layout.Dating(1, 24, 25), """
            変更区分                             [012359]
            診療行為コード                       [13][0-9]{8}
            加算コード                           00000|[A-Z]{2}[0-9]{3}
            診療行為省略名称                     漢字32
            包括・被包括関連／包括単位①         [0-9]
            包括・被包括関連／グループ番号①     0|[A-Z][0-9]{6}
            包括・被包括関連／包括単位②         [0-9]
            包括・被包括関連／グループ番号②     0|[A-Z][0-9]{6}
            包括・被包括関連／包括単位③         [0-9]
            包括・被包括関連／グループ番号③     0|[A-Z][0-9]{6}
            背反関連識別／１日につき             [01]
            背反関連識別／同一月内               [01]
            背反関連識別／同時                   [01]
            背反関連識別／同一部位同時           [01]
            背反関連識別／１週間につき           [01]
            予備16                               0
            算定回数関連                         [01]
            予備18                               0
            予備19                               0
            予備20                               0
            予備21                               0
            予備22                               0
            予備23                               0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private DentalElectronicIndex() {}
}
