package org.santei.service.claim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of an NDJSON file that are not blank, and where they stand. Memory holds one of them. */
public final class ClaimLines {

    /** Most bytes of a line, as of a claim that is sent alone. */
    public static final int LIMIT = 2 << 20;

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int number;
    private long before;

    /**
     * A line.
     *
     * @param number its number in the file, from 1, blank lines counted
     * @param start its first byte, from the beginning of the stream
     * @param bytes its content without the line end; empty when it is too long
     * @param tooLong whether it is longer than {@link #LIMIT} bytes
     * @param ended whether it has a line end
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(int number, long start, byte[] bytes, boolean tooLong, boolean ended) {

        private boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /**
     * @param first number of the line with which the stream begins
     */
    public ClaimLines(InputStream in, int first) {
        this.in = in;
        this.number = first - 1;
    }

    /**
     * The next line that is not blank; {@code null} at the end.
     *
     * @throws IOException when the stream cannot be read
     */
    public @Nullable Line next() throws IOException {
        Line line = any();
        while (line != null && line.isBlank()) {
            line = any();
        }
        return line;
    }

    private @Nullable Line any() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        long start = before + position;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (position < filled || fill())) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= bytes.size() + end - position > LIMIT;
            if (!tooLong) {
                bytes.write(buffer, position, end - position);
            }
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        return new Line(number, start, tooLong ? new byte[0] : bytes.toByteArray(), tooLong, ended);
    }

    private boolean fill() throws IOException {
        before += filled;
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
