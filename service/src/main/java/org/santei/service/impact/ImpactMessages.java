package org.santei.service.impact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.santei.service.sandbox.Frames;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The messages between the service and the process that calculates an impact: a byte that says what, then what. */
final class ImpactMessages {

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 16 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a message is. The service sends the first ones, the process the others. */
    enum Kind {
        TASK(1),
        /** A release as an archive. */
        RELEASE(2),
        /** A snapshot of the tables. */
        TABLES(3),
        CLAIMS(4),
        /** The process wants the tables of the service, because its own are others. */
        WANTS_TABLES(5),
        /** The process wants more claims. */
        WANTS_CLAIMS(6),
        PROGRESS(7),
        REFUSED(8),
        DONE(9);

        private final byte sign;

        Kind(int sign) {
            this.sign = (byte) sign;
        }

        private static Kind of(byte sign) throws IOException {
            for (Kind kind : values()) {
                if (kind.sign == sign) {
                    return kind;
                }
            }
            throw new IOException("A message is of no kind.");
        }
    }

    /**
     * A message.
     *
     * @param bytes the whole of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Message(Kind kind, byte[] bytes) {

        /** What stands behind its kind. */
        byte[] content() {
            return Arrays.copyOfRange(bytes, 1, bytes.length);
        }

        /**
         * What it says.
         *
         * @throws tools.jackson.core.JacksonException when it is none of its kind
         */
        <T> T read(Class<T> type) {
            return MAPPER.readValue(bytes, 1, bytes.length - 1, type);
        }

        /** The same when it is of a kind. */
        Message of(Kind wanted) throws IOException {
            if (kind != wanted) {
                throw new IOException("A message is " + kind + " and not " + wanted);
            }
            return this;
        }
    }

    private ImpactMessages() {}

    /** A message in bytes. */
    static byte[] of(Kind kind, byte[] content) {
        return ByteBuffer.allocate(content.length + 1)
                .put(kind.sign)
                .put(content)
                .array();
    }

    /** A message of JSON in bytes. */
    static byte[] of(Kind kind, Object content) {
        return of(kind, MAPPER.writeValueAsBytes(content));
    }

    /** What a message in bytes is. */
    static Message read(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new IOException("A message is empty.");
        }
        return new Message(Kind.of(bytes[0]), bytes);
    }

    /** The next message of the other side. */
    static Message receive(Frames frames) throws IOException {
        return read(frames.receive());
    }

    /** What is kept in the database. */
    static String text(Object kept) {
        return MAPPER.writeValueAsString(kept);
    }

    /** What was kept in the database. */
    static <T> T kept(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
