package org.santei.feetables.copayment;

import java.util.stream.Stream;
import org.santei.feetables.store.DataFolder;

/** The tables of what patients pay, as this build holds them. */
public final class CopaymentFiles {

    /** What identifies them: SHA-256, in 64 hexadecimal digits, over their bytes in turn. */
    public static final String HASH = DataFolder.sha256(Stream.of(
                    HighCostLimits.FILE,
                    SpecialTerms.FILE,
                    InsuranceLaws.TABLE.file(),
                    MunicipalReliefs.TABLE.file(),
                    NationalSchemes.TABLE.file(),
                    LocalSchemeRows.FILE,
                    LocalSchemeRows.FILES)
            .map(DataFolder.packaged()::read)
            .toArray(byte[][]::new));

    private CopaymentFiles() {}
}
