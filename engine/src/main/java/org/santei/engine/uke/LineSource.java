package org.santei.engine.uke;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines and holds at most one line of at most {@link #LIMIT} bytes.
 *
 * <p>Lines end with LF or CR LF. Lines that are empty or hold nothing but the end-of-file byte 0x1A carry no
 * record and are passed over.
 */
final class LineSource implements Closeable {
    /** Longest line in bytes, without its end; the longest legal record (SJ) needs 2,406. */
    static final int LIMIT = 64 * 1024;

    private static final int LINE_END_ROOM = 2;
    private static final byte END_OF_FILE = 0x1A;

    private final InputStream in;
    private final byte[] chunk = new byte[16 * 1024];
    private final byte[] line = new byte[LIMIT + LINE_END_ROOM];
    private final Deque<RawLine> returned = new ArrayDeque<>();
    private int position;
    private int filled;
    private int number;
    private long before;
    private long start;

    LineSource(InputStream in) {
        this(in, 1);
    }

    /**
     * @param first number of the line with which the stream begins
     */
    LineSource(InputStream in, int first) {
        this.in = in;
        this.number = first - 1;
    }

    /** The next line that carries something; {@code null} at the end. */
    @Nullable
    RawLine next() throws IOException {
        RawLine next = returned.isEmpty() ? read() : returned.removeFirst();
        while (next != null && next.isEmpty()) {
            next = read();
        }
        return next;
    }

    /** Puts a line back so that it comes next. */
    void giveBack(RawLine next) {
        returned.addFirst(next);
    }

    /** Number of lines read so far. */
    int lines() {
        return number;
    }

    /** Where the line that was read last begins, in bytes from the beginning of the stream. */
    long start() {
        return start;
    }

    /** Where the next line begins, in bytes from the beginning of the stream. */
    long end() {
        return before + position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable RawLine read() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        start = end();
        long length = 0;
        while (position < filled || fill()) {
            byte next = chunk[position++];
            if (next == '\n') {
                break;
            }
            if (length < line.length) {
                line[(int) length] = next;
            }
            length++;
        }
        return length > line.length ? new RawLine(number, Arrays.copyOf(line, LIMIT), true) : withoutEnd((int) length);
    }

    private RawLine withoutEnd(int length) {
        int end = length;
        if (end > 0 && line[end - 1] == '\r') {
            end--;
        }
        while (end > 0 && line[end - 1] == END_OF_FILE) {
            end--;
        }
        return new RawLine(number, Arrays.copyOf(line, Math.min(end, LIMIT)), end > LIMIT);
    }

    private boolean fill() throws IOException {
        before += filled;
        position = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }
}
