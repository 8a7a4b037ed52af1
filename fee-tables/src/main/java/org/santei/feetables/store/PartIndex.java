package org.santei.feetables.store;

import java.util.Arrays;

/** Finds all keys of a table that have a number, such as an item code, as one of their parts, without making an object. */
public final class PartIndex {

    private final IntIndex places;
    private final int[] starts;
    private final int[] keys;

    /**
     * @param table a table whose keys have several parts with {@code |} between
     * @param column the number of the column that the part is from; keys where it is no whole number are left out
     */
    public PartIndex(Table table, int column) {
        int part = table.layout().key().indexOf(column);
        if (part < 0) {
            throw new IllegalArgumentException("Column " + column + " is no part of the key of " + table.title());
        }
        long[] pairs = new long[table.size()];
        int size = 0;
        for (int key = 0; key < table.size(); key++) {
            int number = IntIndex.number(part(table.key(key), part));
            if (number >= 0) {
                pairs[size++] = ((long) number << Integer.SIZE) | key;
            }
        }
        Arrays.sort(pairs, 0, size);
        int[] numbers = new int[size];
        int[] firsts = new int[size + 1];
        keys = new int[size];
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            int number = (int) (pairs[i] >>> Integer.SIZE);
            keys[i] = (int) pairs[i];
            if (distinct == 0 || numbers[distinct - 1] != number) {
                numbers[distinct] = number;
                firsts[distinct++] = i;
            }
        }
        firsts[distinct] = size;
        starts = Arrays.copyOf(firsts, distinct + 1);
        places = IntIndex.of(Arrays.copyOf(numbers, distinct));
    }

    private static String part(String key, int part) {
        int from = 0;
        for (int i = 0; i < part; i++) {
            from = key.indexOf('|', from) + 1;
        }
        int until = key.indexOf('|', from);
        return until < 0 ? key.substring(from) : key.substring(from, until);
    }

    /** The place of a number; {@link Table#NONE} when no key has it. */
    public int find(String number) {
        return places.find(IntIndex.number(number));
    }

    /** How many keys have the number at a place. */
    public int size(int place) {
        return starts[place + 1] - starts[place];
    }

    /** The keys that have the number at a place, in the order of the table, counted from 0. */
    public int key(int place, int index) {
        return keys[starts[place] + index];
    }
}
