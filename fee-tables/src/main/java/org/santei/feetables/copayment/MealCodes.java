package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** All codes of meals and living costs of a stay, and for whom they are. */
public final class MealCodes {

    static final CopaymentTable TABLE = new CopaymentTable("meal-codes", "食事療養・生活療養の費用と標準負担額のコード", List.of(1, 11), """
            code      [0-9]{9}
            name      名100
            role      cost|standard
            item      meal|meal-addition|living-meal|living-addition|living-room
            tariff    [12]?
            severe    [01]?
            marks     ([1-4](;[1-4])*)?
            whose     字50
            funds     ([0-9]{2}(;[0-9]{2})*)?
            stated    1?
            """);

    private final List<MealCode> all;
    private final Map<String, List<MealCode>> byCode = new HashMap<>();

    private MealCodes(List<MealCode> all) {
        this.all = List.copyOf(all);
        all.forEach(each ->
                byCode.computeIfAbsent(each.code(), code -> new ArrayList<>(1)).add(each));
    }

    /** Those of this build. */
    public static MealCodes read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static MealCodes read(DataFolder folder) {
        return new MealCodes(TABLE.read(folder, MealCodes::code));
    }

    private static MealCode code(TableRow row) {
        return new MealCode(
                TABLE.text(row, 1),
                TABLE.text(row, 2),
                TABLE.choice(row, 3, MealRole.class),
                TABLE.choice(row, 4, MealItem.class),
                TABLE.wholeOrNone(row, 5),
                TABLE.text(row, 6).isEmpty() ? null : Boolean.valueOf(TABLE.flag(row, 6)),
                parts(row, 7),
                parts(row, 8),
                parts(row, 9),
                TABLE.flag(row, 10),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    private static List<String> parts(TableRow row, int column) {
        String text = TABLE.text(row, column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
    }

    /** All, by code. */
    public List<MealCode> all() {
        return all;
    }

    /** What a code stands for on a day; {@code null} when it is none of meals and living costs. */
    public @Nullable MealCode find(String code, LocalDate day) {
        for (MealCode each : byCode.getOrDefault(code, List.of())) {
            if (each.validity().contains(day)) {
                return each;
            }
        }
        return null;
    }
}
