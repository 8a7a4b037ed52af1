package org.santei.feetables.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Strings in the bytes of the snapshot, made when they are first asked for. Safe to share: two threads may make one. */
final class StringPool {

    private final int[] starts;
    private final ByteBuffer bytes;
    private final String[] made;

    /**
     * @param starts where each string begins, and where the last one ends
     * @param bytes all strings in UTF-8
     */
    StringPool(int[] starts, ByteBuffer bytes) {
        this.starts = starts;
        this.bytes = bytes;
        this.made = new String[starts.length - 1];
    }

    int size() {
        return made.length;
    }

    // A String is immutable, so one that another thread made may be seen late but never half.
    String get(int index) {
        String known = made[index];
        if (known != null) {
            return known;
        }
        byte[] copy = new byte[starts[index + 1] - starts[index]];
        bytes.get(starts[index], copy);
        String text = new String(copy, StandardCharsets.UTF_8);
        made[index] = text;
        return text;
    }

    int[] starts() {
        return starts;
    }

    /** All strings in UTF-8, one after the other. */
    byte[] content() {
        byte[] content = new byte[starts[starts.length - 1]];
        bytes.get(0, content);
        return content;
    }
}
