package org.santei.feetables.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ContrastAgent;
import org.santei.feetables.ControlledDrug;
import org.santei.feetables.DosageForm;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugChoice;
import org.santei.feetables.DrugPriceKind;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;

/** Turns rows of the master of drugs into drugs. */
public final class DrugMasterDecoder {

    private static final Column MASTER = column(2);
    private static final Column CODE = column(3);
    private static final Column NAME = column(5);
    private static final Column UNIT = column(8);
    private static final Column PRICE_KIND = column(11);
    private static final Column PRICE = column(12);
    private static final Column CONTROLLED = column(14);
    private static final Column NEUROLYTIC = column(15);
    private static final Column BIOLOGICAL = column(16);
    private static final Column GENERIC = column(17);
    private static final Column CONTRAST = column(20);
    private static final Column FORM = column(28);
    private static final Column LAST_USE = column(34);
    private static final Column LONG_LISTED = DrugMaster2024.WITH_CHOICE.column(41);
    private static final Column CHOICE = DrugMaster2024.WITH_CHOICE.column(42);

    /** Ends the names of those codes that bill a patient's wish. */
    private static final String WISHED = "（選）";

    /** 錠 and カプセル (別紙４－１). */
    private static final Set<String> TABLETS = Set.of("15", "16");

    private static final String YES = "1";
    private static final String NONE = "0";

    private DrugMasterDecoder() {}

    /**
     * The drug of a row; {@code null} when the row has nothing but a price that was taken from the notice.
     *
     * @param validity the days on which the row holds
     * @throws FeeTableException when a column does not follow the specification
     */
    public static @Nullable Drug drug(TableRow row, Validity validity) {
        if (row.text(MASTER).isEmpty()) {
            return null;
        }
        BigDecimal price = row.decimal(PRICE);
        LocalDate lastUse = lastUse(row);
        boolean outlived = lastUse != null && lastUse.isBefore(validity.from());
        return new Drug(
                row.text(CODE),
                row.text(NAME),
                TABLETS.contains(row.text(UNIT)),
                validity,
                row.choice(PRICE_KIND, DrugPriceKind.class),
                price.signum() == 0 ? null : price,
                row.choice(CONTROLLED, ControlledDrug.class),
                row.text(NEUROLYTIC).equals(YES),
                row.text(BIOLOGICAL).equals(YES),
                row.text(GENERIC).equals(YES),
                row.choice(CONTRAST, ContrastAgent.class),
                row.choice(FORM, DosageForm.class),
                outlived ? null : lastUse,
                !outlived && !row.text(LAST_USE).isEmpty(),
                choice(row),
                code(row));
    }

    /** The name in a row. */
    public static String name(List<String> fields) {
        return fields.get(NAME.number() - 1);
    }

    /** Whether a name is that of a patient's wish. */
    public static boolean isWish(String name) {
        return name.endsWith(WISHED);
    }

    /** The name of the drug that a patient wished for, of the name of the wish. */
    public static String nameOfLongListed(String wish) {
        return isWish(wish) ? wish.substring(0, wish.length() - WISHED.length()) : wish;
    }

    // Files of fewer columns leave it to the name.
    private static DrugChoice choice(TableRow row) {
        if (!row.text(CHOICE).isEmpty()) {
            return row.choice(CHOICE, DrugChoice.class);
        }
        return isWish(row.text(NAME)) ? DrugChoice.WISHED : DrugChoice.NONE;
    }

    private static @Nullable String code(TableRow row) {
        String written = row.text(LONG_LISTED);
        return written.isEmpty() || written.equals(NONE) ? null : written;
    }

    // A price from the notice stands upon the row before it, whose transition may be over: the notice tells of none.
    private static @Nullable LocalDate lastUse(TableRow row) {
        String written = row.text(LAST_USE);
        return written.isEmpty() || written.equals(NONE) ? null : row.date(LAST_USE, DateTimeFormatter.BASIC_ISO_DATE);
    }

    // The columns that calculations ask for are the same in the layouts of all years.
    private static Column column(int number) {
        return DrugMaster2024.LAYOUT.column(number);
    }
}
