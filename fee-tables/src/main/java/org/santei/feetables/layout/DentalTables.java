package org.santei.feetables.layout;

import java.util.List;
import java.util.stream.Collectors;

/** The tables behind the master of dental acts (歯科診療行為マスター, h-6_ to h-10_) of the 2024 revision. */
public final class DentalTables {

    private static final String HEAD = """
            変更区分                             [012359]
            歯科診療行為コード                   3[0-9]{8}
            告示番号／区分                       [A-Z-]
            告示番号／区分番号                   [0-9]{3}
            告示番号／枝番                       [0-9]{2}
            告示番号／項番                       [0-9]{3}
            加算コード                           00000|[A-Z]{2}[0-9]{3}
            診療行為名称／基本名称               漢字100
            診療行為名称／省略名称               漢字32
            """;

    private static final String EXCLUDED = """
            背反%1$s／算定可否                     [012]?
            背反%1$s／歯科診療行為コード           (0|3[0-9]{8})?
            背反%1$s／区分                         [A-Z0-]?
            背反%1$s／区分番号                     (0|[0-9]{3})?
            背反%1$s／枝番                         (0|[0-9]{2})?
            背反%1$s／項番                         (0|[0-9]{3})?
            背反%1$s／加算コード                   (0|00000|[A-Z]{2}[0-9]{3})?
            背反%1$s／基本名称                     0|[^ -~]{0,100}
            背反%1$s／省略名称                     0|[^ -~]{0,32}
            """;

    private static final String TEN_EXCLUDED = "①②③④⑤⑥⑦⑧⑨⑩"
            .codePoints()
            .mapToObj(Character::toString)
            .map(EXCLUDED::formatted)
            .collect(Collectors.joining());

    /** How often an act may be claimed, 15 columns. */
    public static final Layout COUNT_LIMITS =
            Layout.official("h6", "歯科診療行為マスター 算定回数限度テーブル", List.of(2), new Layout.Dating(1, 13, 14), HEAD + """
            算定単位                             [0-9]{3}
            算定回数限度                         数3
            上限回数エラー処理                   [01]
            変更年月日                           日付
            廃止年月日                           日付99999999
            予備15                               0
            """);

    /** Points by quantity, 20 columns. */
    public static final Layout STEPS =
            Layout.official("h7", "歯科診療行為マスター きざみテーブル", List.of(2), new Layout.Dating(1, 18, 19), HEAD + """
            点数等識別                           [013-8]
            点数                                 額7
            きざみ単位                           数3
            きざみ下限値                         数8
            きざみ上限値                         [1-9][0-9]{0,7}
            きざみ値                             数8
            きざみ点数                           額7
            きざみ上下限エラー処理               [0-3]
            変更年月日                           日付
            廃止年月日                           日付99999999
            予備20                               0
            """);

    /** The ages at which an act may be claimed, 14 columns. */
    public static final Layout AGES =
            Layout.official("h8", "歯科診療行為マスター 年齢制限テーブル", List.of(2), new Layout.Dating(1, 12, 13), HEAD + """
            下限年齢                             [0-9]{2}|AA
            上限年齢                             [0-9]{2}|AA|B[3FK]
            変更年月日                           日付
            廃止年月日                           日付99999999
            予備14                               0
            """);

    /**
     * Which acts an act excludes, ten at most, 104 columns. Unused ones may be 0, as the
     * specification has it, or empty, as the files have it.
     */
    public static final Layout EXCLUSIONS = Layout.official(
            "h9", "歯科診療行為マスター 併算定背反テーブル", List.of(2), new Layout.Dating(1, 100, 101), HEAD + TEN_EXCLUDED + """
            変更年月日                           日付
            廃止年月日                           日付99999999
            予備102                              0
            予備103                              0
            予備104                              0
            """);

    /** How claims of an act relate to the days of treatment, 14 columns. */
    public static final Layout DAYS =
            Layout.official("h10", "歯科診療行為マスター 実日数関連テーブル", List.of(2), new Layout.Dating(1, 12, 13), HEAD + """
            実日数                               [0-4]
            日数・回数                           [0-3]
            変更年月日                           日付
            廃止年月日                           日付99999999
            予備14                               0
            """);

    private DentalTables() {}
}
