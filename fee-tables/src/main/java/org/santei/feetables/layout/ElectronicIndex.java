package org.santei.feetables.layout;

import java.util.List;

/** Which electronic tables an act stands in (電子点数表 01 補助マスターテーブル) of the 2024 revision, 27 columns. */
public final class ElectronicIndex {

    /** Its columns. 包括単位 may lack the leading zero of the specification. */
    public static final Layout LAYOUT =
            Layout.official("e01", "医科診療行為マスター補助マスターテーブル", List.of(2), new Layout.Dating(1, 26, 27), """
            変更区分                             [01359]
            診療行為コード                       1[0-9]{8}
            診療行為省略名称                     漢字32
            包括・被包括関連／包括単位①         0?[012356]
            包括・被包括関連／グループ番号①     0|[A-Z][0-9]{6}
            包括・被包括関連／包括単位②         0?[012356]
            包括・被包括関連／グループ番号②     0|[A-Z][0-9]{6}
            包括・被包括関連／包括単位③         0?[012356]
            包括・被包括関連／グループ番号③     0|[A-Z][0-9]{6}
            背反関連識別／１日につき             [01]
            背反関連識別／同一月内               [01]
            背反関連識別／同時                   [01]
            背反関連識別／１週間につき           [01]
            予備14                               0
            予備15                               0
            予備16                               0
            予備17                               空
            予備18                               0
            予備19                               0
            入院基本料識別                       [0-9]{3}
            算定回数関連                         [01]
            予備22                               0
            予備23                               0
            予備24                               0
            予備25                               0
            新設年月日                           日付
            廃止年月日                           日付99999999
            """);

    private ElectronicIndex() {}
}
