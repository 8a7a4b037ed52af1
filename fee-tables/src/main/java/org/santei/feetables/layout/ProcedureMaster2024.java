package org.santei.feetables.layout;

/** The master of medical acts (医科診療行為マスター, s_ALL and s_) of the 2024 revision, 150 columns. */
public final class ProcedureMaster2024 {

    /** Its columns. 項番 of コード表用番号 has three digits now. */
    public static final Layout LAYOUT =
            ProcedureMaster2020.LAYOUT.with("s-2024", 94, """
            コード表用番号（アルファベット部を除く）／項番           [0-9]{3}
            """).with("s-2024", 124, """
            外来感染対策向上加算等                                   [0-9A]
            耳鼻咽喉科乳幼児処置加算                                 [01]
            耳鼻咽喉科小児抗菌薬適正使用支援加算                     [01]
            切開創局所陰圧閉鎖処置機器加算                           [012]
            看護職員処遇改善評価料等                                 [012]
            外来・在宅ベースアップ評価料（１）                       [0-8]
            外来・在宅ベースアップ評価料（２）                       [012]
            再製造単回使用医療機器使用加算                           [0-9]{3}
            """);

    private ProcedureMaster2024() {}
}
