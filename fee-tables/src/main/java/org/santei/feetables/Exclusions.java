package org.santei.feetables;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.PairIndex;
import org.santei.feetables.store.Table;

/**
 * The pairs of codes that exclude each other within one span of time (電子点数表 背反テーブル), by what is known now. A
 * look-up of a pair allocates nothing.
 */
public final class Exclusions {

    private static final int SECOND_CODE = 4;
    private static final int CHOICE = 6;
    private static final int SPECIAL = 7;
    private static final int CREATED = 9;
    private static final String YES = "1";

    private final Table table;
    private final PairIndex pairs;

    Exclusions(Table table) {
        this.table = table;
        this.pairs = new PairIndex(table);
    }

    /** Which of two codes is paid when both are claimed within the span; {@code null} when they may stand together. */
    public @Nullable Exclusion between(String one, String other, LocalDate day) {
        int version = version(one, other, day);
        return version == Table.NONE ? null : Exclusion.of(table.text(version, CHOICE));
    }

    /** Whether the notice has a condition for a pair that the table does not tell (特例条件). */
    public boolean hasSpecialCondition(String one, String other, LocalDate day) {
        int version = version(one, other, day);
        return version != Table.NONE && table.text(version, SPECIAL).equals(YES);
    }

    /**
     * Since when the row of a pair stands in the table (新設年月日), whatever days the table at hand holds for.
     *
     * @throws IllegalArgumentException when the pair has no row on the day
     */
    public LocalDate since(String one, String other, LocalDate day) {
        int version = version(one, other, day);
        if (version == Table.NONE) {
            throw new IllegalArgumentException(one + " and " + other + " have no row on " + day);
        }
        return LocalDate.parse(table.text(version, CREATED), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Whether some code certainly excludes another, on some day: no condition stands beside the row. */
    boolean mayLose(String code) {
        return table.versionsBeginningWith(code + "|").stream()
                .anyMatch(version -> Exclusion.of(table.text(version, CHOICE)) != Exclusion.FIRST
                        && !table.text(version, SPECIAL).equals(YES));
    }

    /** Whether the table has any pair with a code, on some day. */
    boolean knows(String code) {
        return !table.versionsBeginningWith(code + "|").isEmpty();
    }

    /** All codes that a code may not be claimed with, in order. */
    public List<String> partners(String code, LocalDate day) {
        return table.versionsBeginningWith(code + "|", day).stream()
                .map(version -> table.text(version, SECOND_CODE))
                .toList();
    }

    private int version(String one, String other, LocalDate day) {
        int key = pairs.find(one, other);
        if (key == Table.NONE) {
            return Table.NONE;
        }
        int version = table.version(table.newestState(key), day);
        return version != Table.NONE && table.hasRow(version) ? version : Table.NONE;
    }
}
