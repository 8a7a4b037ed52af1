package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.OfficialDigit;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** All shares that the laws let the insured pay. A 国民健康保険組合 may ask its members for less, which no table tells. */
public final class StatutoryShares {

    static final CopaymentTable TABLE = new CopaymentTable("shares", "一部負担金の割合", List.of(1, 2, 3, 4, 6), """
            insurances  [a-z-]+(;[a-z-]+)*
            band        (preschool|under-70|from-70)?
            income      (general|upper-general|active)?
            born_until  ([0-9]{4}-[0-9]{2}-[0-9]{2})?
            percent     [1-9][0-9]
            """);

    private final List<StatutoryShare> all;

    private StatutoryShares(List<StatutoryShare> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static StatutoryShares read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static StatutoryShares read(DataFolder folder) {
        return new StatutoryShares(TABLE.read(folder, StatutoryShares::share));
    }

    private static StatutoryShare share(TableRow row) {
        return new StatutoryShare(
                Arrays.stream(TABLE.text(row, 1).split(";", -1))
                        .map(word -> TABLE.word(row, 1, InsurerKind.class, word))
                        .toList(),
                choiceOrNone(row, 2, ShareBand.class),
                choiceOrNone(row, 3, ShareClass.class),
                TABLE.text(row, 4).isEmpty() ? null : TABLE.day(row, 4, LocalDate.MAX),
                TABLE.whole(row, 5),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    private static <E extends Enum<E> & OfficialDigit> @Nullable E choiceOrNone(
            TableRow row, int column, Class<E> type) {
        return TABLE.text(row, column).isEmpty() ? null : TABLE.choice(row, column, type);
    }

    /** All, in the order of the file: of two that hold, the first one goes before. */
    public List<StatutoryShare> all() {
        return all;
    }

    /**
     * The share of a person on a day; {@code null} when no law at hand tells it.
     *
     * @param kind the insurance
     * @param band the age
     * @param income the income; of no account before 70 years
     * @param birthDate the day of birth
     * @param day the service date
     */
    public @Nullable StatutoryShare find(
            InsurerKind kind, ShareBand band, ShareClass income, LocalDate birthDate, LocalDate day) {
        for (StatutoryShare share : all) {
            if (share.holdsFor(kind, band, income, birthDate, day)) {
                return share;
            }
        }
        return null;
    }
}
