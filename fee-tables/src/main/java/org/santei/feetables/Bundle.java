package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/**
 * Points of a number of laboratory items taken at once, or in a month, which stand only in the notice (包括).
 *
 * @param group the bundle, as column 16 of the master writes it (包括対象検査)
 * @param itemsFrom the least number of items
 * @param itemsUntil the number of items from which it no longer holds; {@code null} when there is none
 * @param points what the items are worth together; {@code null} when not known
 * @param ofMonth whether items of the whole month count together; those of one sample otherwise
 * @param validity the service dates
 * @param source the clause of the notice
 */
public record Bundle(
        String group,
        int itemsFrom,
        @Nullable Integer itemsUntil,
        @Nullable Points points,
        boolean ofMonth,
        Validity validity,
        String source) {

    /**
     * @throws IllegalArgumentException when no number of items fits
     */
    public Bundle {
        if (itemsFrom < 1 || (itemsUntil != null && itemsUntil <= itemsFrom)) {
            throw new IllegalArgumentException("A bundle needs a number of items: " + itemsFrom + " to " + itemsUntil);
        }
    }

    /** Whether that many items make this bundle. */
    public boolean holdsFor(int items) {
        return items >= itemsFrom && (itemsUntil == null || items < itemsUntil);
    }
}
