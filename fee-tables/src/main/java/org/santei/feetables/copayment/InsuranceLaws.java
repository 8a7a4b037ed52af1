package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** All law numbers of insurances. */
public final class InsuranceLaws {

    static final CopaymentTable TABLE = new CopaymentTable("insurance-law-numbers", "保険の法別番号", List.of(1, 4), """
            number  [0-9]{2}
            kind    [a-z-]+
            name    名60
            """);

    private final List<InsuranceLaw> all;

    private InsuranceLaws(List<InsuranceLaw> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static InsuranceLaws read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static InsuranceLaws read(DataFolder folder) {
        return new InsuranceLaws(TABLE.read(folder, InsuranceLaws::law));
    }

    private static InsuranceLaw law(TableRow row) {
        return new InsuranceLaw(
                TABLE.text(row, 1),
                TABLE.choice(row, 2, InsurerKind.class),
                TABLE.text(row, 3),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    /** All, in the order of the file. */
    public List<InsuranceLaw> all() {
        return all;
    }

    /** What a number stands for on a day; {@code null} when it is not known. */
    public @Nullable InsuranceLaw find(String number, LocalDate day) {
        for (InsuranceLaw law : all) {
            if (law.number().equals(number) && law.validity().contains(day)) {
                return law;
            }
        }
        return null;
    }
}
