package org.santei.engine.uke;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one line of the file, without line end and without the end-of-file byte.
 *
 * <p>Commas and line ends are never the second byte of a CP932 character, so fields can be counted in bytes.
 */
final class RawLine {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int number;
    private final byte[] bytes;
    private final boolean tooLong;

    RawLine(int number, byte[] bytes, boolean tooLong) {
        this.number = number;
        this.bytes = bytes;
        this.tooLong = tooLong;
    }

    /** Line of the file, from 1. */
    int number() {
        return number;
    }

    /** The content; of a line that is too long only its beginning. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the line was longer than {@link LineSource#LIMIT} bytes. */
    boolean tooLong() {
        return tooLong;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean hasByteOrderMark() {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** The first field as it stands in the bytes; a byte order mark is left out so that claims still separate. */
    String recordId() {
        return field(1);
    }

    /** A field in Latin-1, from 1: exact for digits and letters, never to be shown to anybody. */
    String field(int n) {
        int from = hasByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        for (int skipped = 1; skipped < n; skipped++) {
            from = endOfField(from) + 1;
        }
        return from > bytes.length ? "" : new String(bytes, from, endOfField(from) - from, StandardCharsets.ISO_8859_1);
    }

    /** Number of the field, from 1, that holds the byte at the given offset. */
    int fieldAt(int offset) {
        int field = 1;
        for (int i = 0; i < Math.min(offset, bytes.length); i++) {
            if (bytes[i] == ',') {
                field++;
            }
        }
        return field;
    }

    private int endOfField(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != ',') {
            end++;
        }
        return end;
    }
}
