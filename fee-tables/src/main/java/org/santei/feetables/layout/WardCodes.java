package org.santei.feetables.layout;

/** The codes of wards (病棟コード, k_) of the 2024 revision, in the columns of the master of medical acts. */
public final class WardCodes {

    private static final Layout ACTS = ProcedureMaster2024.LAYOUT.with("k", 3, """
            病棟コード   1906[0-9]{5}
            """);

    /** Its columns. */
    public static final Layout LAYOUT =
            new Layout(ACTS.id(), "病棟コード", ACTS.charset(), ACTS.separator(), ACTS.columns(), ACTS.key(), ACTS.dating());

    private WardCodes() {}
}
