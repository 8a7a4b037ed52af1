package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** How much of the standard amounts of meals national public funds leave to pay, where a source tells it. */
public final class FundMeals {

    static final CopaymentTable TABLE = new CopaymentTable("fund-meals", "国の公費負担医療と標準負担額", List.of(1, 3), """
            law_number       [0-9]{2}
            patient_percent  (0|[1-9][0-9]?|100)
            """);

    private final List<Part> all;

    private FundMeals(List<Part> all) {
        this.all = List.copyOf(all);
    }

    /**
     * What a fund leaves to pay.
     *
     * @param lawNumber two digits (法別番号)
     * @param patientPercent percent of the standard amount that the patient pays, 0 to 100
     * @param validity the service dates
     * @param grounds what this rests on
     */
    public record Part(String lawNumber, int patientPercent, Validity validity, Grounds grounds) {}

    /** Those of this build. */
    public static FundMeals read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static FundMeals read(DataFolder folder) {
        return new FundMeals(TABLE.read(folder, FundMeals::part));
    }

    private static Part part(TableRow row) {
        return new Part(TABLE.text(row, 1), TABLE.whole(row, 2), TABLE.validity(row), TABLE.grounds(row));
    }

    /** What a fund leaves to pay on a day; {@code null} when no source tells it. */
    public @Nullable Part find(String lawNumber, LocalDate day) {
        for (Part each : all) {
            if (each.lawNumber().equals(lawNumber) && each.validity().contains(day)) {
                return each;
            }
        }
        return null;
    }
}
