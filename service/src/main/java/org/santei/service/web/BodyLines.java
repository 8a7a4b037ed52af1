package org.santei.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** The lines of a body as they come in; blank lines are passed over. Never more than one line is held. */
public final class BodyLines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final long most;
    private final byte[] buffer = new byte[CHUNK];
    private int from;
    private int until;
    private long read;
    private int number;

    /**
     * A line.
     *
     * @param number its number in the body, from 1, blank lines counted
     * @param text its bytes without the line end; empty when it is too long
     * @param tooLong whether it is longer than a line may be
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(int number, byte[] text, boolean tooLong) {

        private boolean isBlank() {
            for (byte letter : text) {
                if (letter != ' ' && letter != '\t' && letter != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /**
     * @param longest most bytes of a line
     * @param most most mebibytes of the whole body
     */
    public BodyLines(InputStream in, int longest, int most) {
        this.in = in;
        this.longest = longest;
        this.most = (long) most * Bodies.MEBIBYTE;
    }

    /**
     * The next line; {@code null} at the end.
     *
     * @throws ProblemException when the body is larger than it may be
     * @throws IOException when the client breaks off
     */
    public @Nullable Line next() throws IOException {
        Line line = any();
        while (line != null && line.isBlank()) {
            line = any();
        }
        return line;
    }

    private @Nullable Line any() throws IOException {
        if (from == until && !fill()) {
            return null;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = from;
            while (end < until && buffer[end] != '\n') {
                end++;
            }
            tooLong |= text.size() + end - from > longest;
            if (!tooLong) {
                text.write(buffer, from, end - from);
            }
            boolean complete = end < until;
            from = complete ? end + 1 : until;
            if (complete) {
                break;
            }
        } while (fill());
        return new Line(++number, tooLong ? new byte[0] : text.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, CHUNK);
        if (count <= 0) {
            return false;
        }
        read += count;
        if (read > most) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE,
                    "本文は" + most / Bodies.MEBIBYTE + "MiBまでです。" + (number + 1) + "行目から先を分けて送ってください。");
        }
        from = 0;
        until = count;
        return true;
    }
}
