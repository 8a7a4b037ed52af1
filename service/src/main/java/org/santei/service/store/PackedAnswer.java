package org.santei.service.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An answer and its claim as one column holds them: a byte with the number of the dictionary, then DEFLATE (RFC 1951) with that
 * dictionary of the length of the answer in four bytes, the answer, and the claim, both JSON in UTF-8.
 *
 * @param answer the answer, byte for byte as it was given
 * @param claim the claim
 */
public record PackedAnswer(String answer, String claim) {

    /** What answers have in common. It never changes: another one gets another number. */
    private static final byte DICTIONARY_NUMBER = 1;

    private static final byte[] DICTIONARY = dictionary("/santei/answers-1.dictionary");

    /** Higher levels take twice the time and save a tenth. */
    private static final int LEVEL = 2;

    /** Answers are some kilobytes; the largest claim's is some megabytes. */
    private static final int CHUNK = 1 << 14;

    private static final Deque<Deflater> IDLE = new ConcurrentLinkedDeque<>();

    /**
     * The bytes of the column.
     *
     * @param answer the answer in UTF-8
     * @param claim the claim in UTF-8
     */
    static byte[] pack(byte[] answer, byte[] claim) {
        ByteBuffer plain = ByteBuffer.allocate(Integer.BYTES + answer.length + claim.length)
                .putInt(answer.length)
                .put(answer)
                .put(claim)
                .flip();
        Deflater idle = IDLE.pollFirst();
        Deflater deflater = idle == null ? new Deflater(LEVEL, true) : idle;
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(CHUNK / 4);
        packed.write(DICTIONARY_NUMBER);
        byte[] chunk = new byte[CHUNK];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.reset();
        IDLE.addFirst(deflater);
        return packed.toByteArray();
    }

    /**
     * The texts of a row, however it was kept; empty for what is not asked for, or was not kept.
     *
     * @param row a row with the columns {@code result} and {@code input} as texts, and {@code packed}
     */
    public static PackedAnswer of(ResultSet row) throws SQLException {
        byte @Nullable [] packed = row.getBytes("packed");
        return packed == null
                ? new PackedAnswer(
                        Objects.requireNonNullElse(row.getString("result"), ""),
                        Objects.requireNonNullElse(row.getString("input"), ""))
                : of(packed);
    }

    /**
     * What a column holds.
     *
     * @throws IllegalStateException when it holds something else
     */
    static PackedAnswer of(byte[] column) {
        if (column.length == 0 || column[0] != DICTIONARY_NUMBER) {
            throw new IllegalStateException("A kept answer is packed in a way that this version does not know.");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(column, 1, column.length - 1);
            inflater.setDictionary(DICTIONARY);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("A kept answer is cut off.");
                }
                plain.write(chunk, 0, length);
            }
            ByteBuffer bytes = ByteBuffer.wrap(plain.toByteArray());
            byte[] answerBytes = new byte[bytes.getInt()];
            bytes.get(answerBytes);
            byte[] claimBytes = new byte[bytes.remaining()];
            bytes.get(claimBytes);
            return new PackedAnswer(
                    new String(answerBytes, StandardCharsets.UTF_8), new String(claimBytes, StandardCharsets.UTF_8));
        } catch (DataFormatException e) {
            throw new IllegalStateException("A kept answer cannot be unpacked.", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary(String resource) {
        try (InputStream in = PackedAnswer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The dictionary of kept answers is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
