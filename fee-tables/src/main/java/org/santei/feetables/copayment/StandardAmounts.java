package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/**
 * All standard amounts that are known. The notices that fix them (平成8年厚生省告示第203号 and others) are not at hand; what
 * stands here was published by municipalities, insurers and hospitals, and nothing is known from 2026-06-01 on.
 */
public final class StandardAmounts {

    static final CopaymentTable TABLE = new CopaymentTable("meals", "食事療養・生活療養の標準負担額", List.of(1, 2, 3, 4, 5, 7), """
            item    meal|living-meal|living-room
            income  general|intractable|low-2|low-1|borderline
            tariff  [12]?
            severe  [01]?
            over90  [01]?
            yen     数4
            """);

    private final List<StandardAmount> all;

    private StandardAmounts(List<StandardAmount> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static StandardAmounts read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static StandardAmounts read(DataFolder folder) {
        return new StandardAmounts(TABLE.read(folder, StandardAmounts::amount));
    }

    private static StandardAmount amount(TableRow row) {
        return new StandardAmount(
                TABLE.choice(row, 1, MealItem.class),
                TABLE.choice(row, 2, MealClass.class),
                TABLE.wholeOrNone(row, 3),
                flagOrNone(row, 4),
                flagOrNone(row, 5),
                TABLE.whole(row, 6),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    private static @Nullable Boolean flagOrNone(TableRow row, int column) {
        return TABLE.text(row, column).isEmpty() ? null : Boolean.valueOf(TABLE.flag(row, column));
    }

    /** All, in the order of the file. */
    public List<StandardAmount> all() {
        return all;
    }

    /**
     * The amount of a patient on a day; {@code null} when it is not known.
     *
     * @param tariff 1 or 2: whether the facility claims 生活療養(Ⅰ) or (Ⅱ); of no account for other meals
     * @param severe whether the patient needs much medical care; of no account for other meals
     * @param over90 whether the stays of the last twelve months exceed 90 days
     * @throws IllegalArgumentException when there is no such tariff
     */
    public @Nullable StandardAmount find(
            MealItem item, MealClass income, int tariff, boolean severe, boolean over90, LocalDate day) {
        if (tariff != 1 && tariff != 2) {
            throw new IllegalArgumentException("There is no tariff " + tariff + " of 生活療養");
        }
        for (StandardAmount amount : all) {
            if (amount.item() == item
                    && amount.income() == income
                    && fits(amount.tariff(), tariff)
                    && fits(amount.severe(), severe)
                    && fits(amount.over90(), over90)
                    && amount.validity().contains(day)) {
                return amount;
            }
        }
        return null;
    }

    private static boolean fits(@Nullable Object wanted, Object given) {
        return wanted == null || wanted.equals(given);
    }
}
