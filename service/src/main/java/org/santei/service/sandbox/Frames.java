package org.santei.service.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages between two processes: their length in four bytes, then so many bytes. What arrives is believed in nothing but its
 * length, and that only within a bound.
 */
public final class Frames {

    private static final int CHUNK = 1 << 16;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int longest;

    /**
     * @param longest most bytes of a message that arrives
     */
    public Frames(InputStream in, OutputStream out, int longest) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.longest = longest;
    }

    /** Sends a message. */
    public void send(byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    /**
     * Waits for a message.
     *
     * @throws EOFException when the other side has ended
     * @throws IOException when the message is longer than it may be
     */
    public byte[] receive() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A message of " + length + " bytes is longer than " + longest);
        }
        byte[] message = in.readNBytes(Math.min(length, CHUNK));
        while (message.length < length) {
            byte[] more = in.readNBytes(Math.min(length - message.length, message.length));
            if (more.length == 0) {
                throw new EOFException();
            }
            byte[] longer = new byte[message.length + more.length];
            System.arraycopy(message, 0, longer, 0, message.length);
            System.arraycopy(more, 0, longer, message.length, more.length);
            message = longer;
        }
        return message;
    }
}
