package org.santei.service.feetable;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in a list.
 *
 * @param total the length of the list
 * @param size most items of a page
 * @param offset how many items come before this page
 */
record Pages(int total, int size, int offset) {

    /** The number of the first item. */
    public int first() {
        return Math.min(offset + 1, total);
    }

    /** The number of the last item. */
    public int last() {
        return Math.min(offset + size, total);
    }

    /** The offset of the page before; {@code null} on the first one. */
    public @Nullable Integer before() {
        return offset == 0 ? null : Math.max(0, offset - size);
    }

    /** The offset of the next page; {@code null} on the last one. */
    public @Nullable Integer next() {
        return offset + size >= total ? null : offset + size;
    }
}
