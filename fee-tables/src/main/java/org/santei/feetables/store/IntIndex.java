package org.santei.feetables.store;

import java.util.Arrays;

/** Finds keys that are whole numbers, such as item codes, by one multiplication and seldom more than one comparison. */
final class IntIndex {

    private static final int MOST_DIGITS = 9;
    private static final int SPREAD = 0x9E3779B9;

    private final int[] numbers;
    private final int[] places;
    private final int shift;

    private IntIndex(int bits) {
        numbers = new int[1 << bits];
        places = new int[1 << bits];
        shift = Integer.SIZE - bits;
        Arrays.fill(numbers, -1);
    }

    /** The number that a text of one to nine digits without leading zeros writes; -1 for any other text. */
    static int number(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS || text.charAt(0) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The index of all keys that are numbers. */
    static IntIndex of(StringPool keys) {
        int[] numbers = new int[keys.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(keys.get(i));
        }
        return of(numbers);
    }

    /** The index of the places of numbers; those below 0 are left out. */
    static IntIndex of(int[] numbers) {
        IntIndex index = new IntIndex(Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(2 * numbers.length)));
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                index.put(numbers[i], i);
            }
        }
        return index;
    }

    int find(int number) {
        for (int slot = slot(number); numbers[slot] >= 0; slot = next(slot)) {
            if (numbers[slot] == number) {
                return places[slot];
            }
        }
        return -1;
    }

    private void put(int number, int place) {
        int slot = slot(number);
        while (numbers[slot] >= 0) {
            slot = next(slot);
        }
        numbers[slot] = number;
        places[slot] = place;
    }

    private int slot(int number) {
        return (number * SPREAD) >>> shift;
    }

    private int next(int slot) {
        return (slot + 1) & (numbers.length - 1);
    }
}
