package org.santei.service.feetable;

/** Which letters each entry has, roughly: tells at once of most entries that they do not have what is searched for. */
final class LetterSets {

    private static final int LONGS = 4;
    private static final int MIX = 0x9E3779B1;

    private final long[] sets;

    LetterSets(SearchEntry[] entries) {
        this.sets = new long[entries.length * LONGS];
        for (int i = 0; i < entries.length; i++) {
            add(sets, i * LONGS, entries[i].text());
            add(sets, i * LONGS, entries[i].code());
        }
    }

    /** The letters of a text. */
    static long[] of(String text) {
        long[] set = new long[LONGS];
        add(set, 0, text);
        return set;
    }

    /** Whether an entry may have all letters; it never says no when the entry has them. */
    boolean hold(int entry, long[] wanted) {
        for (int i = 0; i < LONGS; i++) {
            if ((sets[entry * LONGS + i] & wanted[i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static void add(long[] sets, int first, String text) {
        for (int i = 0; i < text.length(); i++) {
            int bit = (text.charAt(i) * MIX) >>> 24;
            sets[first + bit / Long.SIZE] |= 1L << bit;
        }
    }
}
