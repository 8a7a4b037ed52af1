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
            LocalSchemeRows.FILE,
            LocalSchemeRows.FILES);

    /** What identifies them: SHA-256, in 64 hexadecimal digits, over their bytes in turn. */
    public static final String HASH =
            DataFolder.sha256(NAMES.stream().map(DataFolder.packaged()::read).toArray(byte[][]::new));

    private CopaymentFiles() {}
}
