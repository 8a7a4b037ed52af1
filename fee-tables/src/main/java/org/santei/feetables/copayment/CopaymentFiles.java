package org.santei.feetables.copayment;

import java.util.List;
import org.santei.feetables.store.DataFolder;

/** The tables on which the answers to a patient's month, a household and a year rest, as this build holds them. */
public final class CopaymentFiles {

    /** Their names in the data folder. */
    public static final List<String> NAMES = List.of(
            HighCostLimits.FILE,
            SpecialTerms.FILE,
            InsuranceLaws.TABLE.file(),
            MunicipalReliefs.TABLE.file(),
            NationalSchemes.TABLE.file(),
            MealCodes.TABLE.file(),
            FundMeals.TABLE.file(),
            LocalSchemeRows.FILES,
            LocalSchemeRows.FILE);

    /** What identifies those of this build. */
    public static final String HASH = hash(DataFolder.packaged());

    private CopaymentFiles() {}

    /**
     * What identifies the tables of a folder: SHA-256, in 64 hexadecimal digits, over their bytes in turn.
     *
     * @throws org.santei.feetables.FeeTableException when one is missing
     */
    public static String hash(DataFolder folder) {
        return DataFolder.sha256(NAMES.stream().map(folder::read).toArray(byte[][]::new));
    }
}
