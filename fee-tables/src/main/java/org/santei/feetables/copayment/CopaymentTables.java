package org.santei.feetables.copayment;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.store.DataFolder;

/** All tables of data/copayment. */
public final class CopaymentTables {

    private static final List<Reading> ALL = List.of(
            new Reading(ClaimMarks.TABLE, ClaimMarks::read),
            new Reading(InsuranceLaws.TABLE, InsuranceLaws::read),
            new Reading(MunicipalReliefs.TABLE, MunicipalReliefs::read),
            new Reading(NationalSchemes.TABLE, NationalSchemes::read),
            new Reading(FundMeals.TABLE, FundMeals::read),
            new Reading(MealCodes.TABLE, MealCodes::read));

    private record Reading(CopaymentTable table, Consumer<DataFolder> reader) {}

    private CopaymentTables() {}

    /**
     * Reads those of a folder.
     *
     * @param problems is told the file and the first thing that is wrong with it; a folder may lack any of them
     */
    public static void check(DataFolder folder, BiConsumer<String, FeeTableException> problems) {
        for (Reading reading : ALL) {
            if (has(folder, reading.table().file())) {
                try {
                    reading.reader().accept(folder);
                } catch (FeeTableException problem) {
                    problems.accept(reading.table().file(), problem);
                }
            }
        }
    }

    private static boolean has(DataFolder folder, String file) {
        try {
            folder.read(file);
            return true;
        } catch (FeeTableException missing) {
            return false;
        }
    }
}
