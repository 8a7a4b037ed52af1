package org.santei.engine.workings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;
import org.santei.feetables.store.Evidence;

/**
 * The row of a table that a value was taken from.
 *
 * @param table the table, in Japanese
 * @param code the code of the row; of a bundle its number in column 16 of the master
 * @param name the name of the item, as the table writes it
 * @param column the column, in Japanese
 * @param value what it says, as the table writes it
 * @param validity service dates of the row
 * @param evidence the official file that it was read from, or the place in the notice that it was derived from;
 *     {@code null} when the table does not tell
 */
public record SourceRow(
        String table,
        String code,
        String name,
        String column,
        BigDecimal value,
        Validity validity,
        @Nullable Evidence evidence) {

    /** Whether the value was derived from the words of the notice. */
    public boolean isDerived() {
        return evidence != null && evidence.source() == Evidence.Source.DERIVED;
    }
}
