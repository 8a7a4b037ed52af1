package org.santei.service.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back while its request is still being read, because many clients read nothing before they have sent
 * everything. The first part is held as it is, what follows packed; when that becomes too much, all of it is sent at once, and
 * so is what follows. Memory is bounded by both limits.
 */
public final class HeldAnswer {

    private static final int PLAIN = Bodies.MEBIBYTE;
    private static final int PACKED = 16 * Bodies.MEBIBYTE;

    private final OutputStream out;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private @Nullable Deflater deflater;
    private @Nullable DeflaterOutputStream packer;
    private boolean sending;

    /**
     * @param out where the answer is sent
     */
    public HeldAnswer(OutputStream out) {
        this.out = out;
    }

    /** Holds a part, or sends it when enough is held. */
    public void write(ByteArrayOutputStream part) throws IOException {
        if (sending) {
            part.writeTo(out);
        } else if (packer == null && plain.size() + part.size() <= PLAIN) {
            part.writeTo(plain);
        } else {
            pack(part);
            if (packed.size() > PACKED) {
                send();
            }
        }
    }

    private void pack(ByteArrayOutputStream part) throws IOException {
        if (packer == null || deflater == null) {
            deflater = new Deflater(Deflater.BEST_SPEED);
            packer = new DeflaterOutputStream(packed, deflater, 1 << 16);
        }
        part.writeTo(packer);
    }

    /** Sends what is held; from now on everything is sent. */
    public void send() throws IOException {
        sending = true;
        plain.writeTo(out);
        plain.reset();
        if (packer != null && deflater != null) {
            packer.finish();
            deflater.end();
            new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).transferTo(out);
            packed.reset();
        }
    }
}
