package org.santei.engine.calculation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes of a claim, to be hashed: numbers with the highest byte first, texts as {@link java.io.DataOutput#writeUTF} writes
 * them. Written into one array, because every claim is hashed.
 */
final class HashedBytes {

    private static final int USUAL_SIZE = 2_048;
    private static final int LONGEST_TEXT = 0xFFFF;
    private static final int ONE_BYTE = 0x7F;
    private static final int TWO_BYTES = 0x7FF;

    /** Most bytes of a character. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    void writeByte(byte value) {
        room(Byte.BYTES);
        bytes[size++] = value;
    }

    void writeBoolean(boolean value) {
        writeByte((byte) (value ? 1 : 0));
    }

    void writeInt(int value) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void writeLong(long value) {
        writeInt((int) (value >>> Integer.SIZE));
        writeInt((int) value);
    }

    /**
     * @throws IllegalArgumentException if the text has more than 65,535 bytes
     */
    void writeText(String text) {
        room(Short.BYTES + WIDEST * text.length());
        int begin = size;
        size += Short.BYTES;
        for (int i = 0; i < text.length(); i++) {
            writeLetter(text.charAt(i));
        }
        int length = size - begin - Short.BYTES;
        if (length > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of a claim has more than 65,535 bytes.");
        }
        bytes[begin] = (byte) (length >>> Byte.SIZE);
        bytes[begin + 1] = (byte) length;
    }

    private void writeLetter(char letter) {
        if (letter != 0 && letter <= ONE_BYTE) {
            bytes[size++] = (byte) letter;
        } else if (letter <= TWO_BYTES) {
            bytes[size++] = (byte) (0xC0 | (letter >> 6));
            bytes[size++] = (byte) (0x80 | (letter & 0x3F));
        } else {
            bytes[size++] = (byte) (0xE0 | (letter >> 12));
            bytes[size++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (letter & 0x3F));
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** The hash, in 64 hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, size);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
