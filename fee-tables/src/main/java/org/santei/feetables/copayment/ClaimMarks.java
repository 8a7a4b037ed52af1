package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** All marks of claims that tell the limit of the month. */
public final class ClaimMarks {

    static final CopaymentTable TABLE = new CopaymentTable("claim-marks", "レセプト特記事項と月の限度額", List.of(1, 2, 4, 9), """
            person         [a-z0-9-]+
            mark           ([0-9]{2})?
            name           字4
            insurance      any|late-elderly|others
            tells          class|certificate|unprinted-fund
            class          字10
            multiple       [01]
            long_term_yen  ([1-9][0-9]*)?
            """);

    private final List<ClaimMark> all;

    private ClaimMarks(List<ClaimMark> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static ClaimMarks read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static ClaimMarks read(DataFolder folder) {
        return new ClaimMarks(TABLE.read(folder, ClaimMarks::mark));
    }

    private static ClaimMark mark(TableRow row) {
        String incomeClass = TABLE.text(row, 6);
        return new ClaimMark(
                TABLE.choice(row, 1, ClaimPerson.class),
                TABLE.text(row, 2),
                TABLE.text(row, 3),
                TABLE.choice(row, 4, ClaimBearer.class),
                TABLE.choice(row, 5, ClaimTold.class),
                incomeClass.isEmpty() ? null : incomeClass,
                TABLE.flag(row, 7),
                TABLE.wholeOrNone(row, 8),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    /** All, in the order of the file. */
    public List<ClaimMark> all() {
        return all;
    }

    /**
     * What a mark says; {@code null} when it says nothing of the limit. Marks of patients from 70 years on are the same for all
     * of them; what a claim without a mark says is not.
     *
     * @param mark two digits, or empty for a claim without any
     */
    public @Nullable ClaimMark find(ClaimPerson person, String mark, LocalDate day) {
        boolean old = person == ClaimPerson.ACTIVE || person == ClaimPerson.LATE_ELDERLY;
        ClaimPerson whose = old && !mark.isEmpty() ? ClaimPerson.FROM_70 : person;
        for (ClaimMark each : all) {
            if (each.mark().equals(mark)
                    && (each.person() == whose || each.person() == ClaimPerson.ANY)
                    && each.validity().contains(day)) {
                return each;
            }
        }
        return null;
    }
}
