package org.santei.feetables.layout;

/** The master of drugs (医薬品マスター, y_ALL and y_) of the 2024 revision. */
public final class DrugMaster2024 {

    /** Its 40 columns from June to August 2024. */
    public static final Layout LAYOUT = DrugMaster2022.LAYOUT.with("y-2024", 36, """
            薬価基準収載年月日                         日付0
            一般名コード                               ([0-9]{7}[A-Z][0-9A-Z]ZZZ)?
            一般名処方の標準的な記載                   漢字?100
            一般名処方加算対象区分                     [012]
            抗ＨＩＶ薬区分                             [01]
            """);

    /** Its 42 columns since September 2024, when drugs off patent became a patient's choice (選定療養). */
    public static final Layout WITH_CHOICE = LAYOUT.with("y-2024-09", 41, """
            長期収載品関連                             0|6[0-9]{8}
            選定療養区分                               [012]
            """);

    /** Its first 31 columns in UTF-8 separated by tabs, y_ALL of January 2026. */
    public static final Layout FIRST_31 = LAYOUT.first("y-31", 31).utf8('\t');

    private DrugMaster2024() {}
}
