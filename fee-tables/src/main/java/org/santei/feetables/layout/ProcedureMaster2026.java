package org.santei.feetables.layout;

/** The master of medical acts (医科診療行為マスター, s_ALL and s_) of the 2026 revision, 150 columns. */
public final class ProcedureMaster2026 {

    /** Its columns. A file may leave the new ones empty. The list of columns at hand tells no values of 物価対応料グループ区分. */
    public static final Layout LAYOUT = ProcedureMaster2024.LAYOUT.with("s-2026", 132, """
            物価対応料区分                                           [012]?
            物価対応料グループ区分                                   [0-9A-Z]{0,3}
            臓器移植実施体制確保加算                                 [01]?
            内視鏡手術用支援機器加算                                 [01]?
            遠隔電子処方箋活用加算等                                 [012]?
            外科医療確保特別加算                                     [01]?
            """);

    private ProcedureMaster2026() {}
}
