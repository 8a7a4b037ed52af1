package org.santei.feetables.layout;

/** The master of materials (特定器材マスター, t_ALL and t_) of the 2024 revision, 38 columns. */
public final class MaterialMaster2024 {

    /** Its columns. */
    public static final Layout LAYOUT = MaterialMaster2022.LAYOUT.with("t-2024", 38, """
            再製造単回使用医療機器               [0-9]{3}
            """);

    private MaterialMaster2024() {}
}
