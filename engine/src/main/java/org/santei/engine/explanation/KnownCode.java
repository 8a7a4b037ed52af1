package org.santei.engine.explanation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Validity;

/**
 * What the tables say of a code on some days.
 *
 * @param name its name; the code itself where no table knows it
 * @param item its row as a medical act; {@code null} when it is none, or none holds
 * @param days the days on which all of this is so
 * @param row the row that holds, of whatever master; {@code null} when the tables cannot say anything
 * @param rowUntil the day after the last day on which there is no other row; {@link LocalDate#MAX} when no end is known
 */
record KnownCode(
        String name, @Nullable FeeItem item, Validity days, Explanation.@Nullable UsedRow row, LocalDate rowUntil) {

    /** The name in brackets. */
    String named() {
        return '「' + name + '」';
    }
}
