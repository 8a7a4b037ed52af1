package org.santei.feetables.store;

import java.util.Arrays;

/** Finds the keys of a table that are two codes, by both, without making an object. */
public final class PairIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long EMPTY = -1;

    private final long[] pairs;
    private final int[] keys;
    private final int shift;

    /**
     * @param table a table whose keys are two codes of nine digits with {@code |} between
     */
    public PairIndex(Table table) {
        int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(2 * table.size()));
        pairs = new long[1 << bits];
        keys = new int[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(pairs, EMPTY);
        for (int key = 0; key < table.size(); key++) {
            String text = table.key(key);
            int between = text.indexOf('|');
            put(pair(IntIndex.number(text.substring(0, between)), IntIndex.number(text.substring(between + 1))), key);
        }
    }

    /** The key of two codes in this order; {@link Table#NONE} when the table has none. */
    public int find(String one, String other) {
        int first = IntIndex.number(one);
        int second = IntIndex.number(other);
        if (first < 0 || second < 0) {
            return Table.NONE;
        }
        long pair = pair(first, second);
        for (int slot = slot(pair); pairs[slot] != EMPTY; slot = (slot + 1) & (pairs.length - 1)) {
            if (pairs[slot] == pair) {
                return keys[slot];
            }
        }
        return Table.NONE;
    }

    private void put(long pair, int key) {
        int slot = slot(pair);
        while (pairs[slot] != EMPTY) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        pairs[slot] = pair;
        keys[slot] = key;
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    private int slot(long pair) {
        return (int) ((pair * SPREAD) >>> shift);
    }
}
