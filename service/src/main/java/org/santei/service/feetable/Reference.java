package org.santei.service.feetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.store.Table;

/** The place of an act in the fee schedule (区分番号), such as A001 or D006-2. It holds for a day: numbers are re-used. */
public final class Reference {

    private static final int LETTER = 85;
    private static final int NUMBER = 92;
    private static final int BRANCH = 93;

    private Reference() {}

    /** The reference of what was answered; {@code null} when it has none. */
    public static @Nullable String of(FeeTable table, ItemAnswer answer, LocalDate serviceDate, LocalDate knownAsOf) {
        if (answer.item() != ItemKind.PROCEDURE) {
            return null;
        }
        Table acts = table.tables().get(ItemKind.PROCEDURE.table());
        int key = acts.find(answer.code());
        int state = key == Table.NONE ? Table.NONE : acts.state(key, knownAsOf);
        int version = state == Table.NONE ? Table.NONE : nearest(acts, state, serviceDate);
        return version == Table.NONE ? null : of(acts, version);
    }

    /** The reference in the row of a version; {@code null} when it has none. */
    static @Nullable String of(Table acts, int version) {
        String letter = acts.text(version, LETTER);
        String number = acts.text(version, NUMBER);
        if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'Z' || number.isEmpty()) {
            return null;
        }
        String branch = acts.text(version, BRANCH);
        String shortened = branch.startsWith("0") ? branch.substring(1) : branch;
        return shortened.isEmpty() || shortened.equals("0") ? letter + number : letter + number + "-" + shortened;
    }

    /** The version with a row that holds on a day, else the last one before it, else the first one after it. */
    static int nearest(Table table, int state, LocalDate day) {
        int found = Table.NONE;
        for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
            boolean begun = !table.from(version).isAfter(day);
            if (table.hasRow(version) && (found == Table.NONE || begun)) {
                found = version;
            }
        }
        return found;
    }
}
