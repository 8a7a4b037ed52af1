package org.santei.service.job;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that only its key opens (AES-256-GCM), in segments, so that it can be read from any byte on; a byte that was changed is
 * noticed. A key seals one file once: the number of a segment is its nonce.
 */
final class SealedFile {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TAG_BYTES = TAG_BITS / Byte.SIZE;
    private static final int SEGMENT = 64 * 1024;

    private SealedFile() {}

    /** A new key. */
    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Begins a new file, readable by its owner only; it is on the disk when the stream has been closed. */
    static OutputStream write(Path file, byte[] key) throws IOException {
        return new Writer(
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                key);
    }

    /**
     * Reads a file from a byte on.
     *
     * @param length bytes that were written
     * @param offset first byte to read, from 0
     */
    static InputStream read(Path file, byte[] key, long length, long offset) throws IOException {
        return new Reader(FileChannel.open(file, StandardOpenOption.READ), key, length, offset);
    }

    private static byte[] seal(int mode, byte[] key, long segment, byte[] bytes, int count) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putLong(NONCE_BYTES - Long.BYTES, segment)
                    .array();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, 0, count);
        } catch (GeneralSecurityException e) {
            throw new IOException("A segment cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed." : "opened."), e);
        }
    }

    private static final class Writer extends OutputStream {
        private final FileChannel channel;
        private final byte[] key;
        private final byte[] open = new byte[SEGMENT];
        private int filled;
        private long segment;

        Writer(FileChannel channel, byte[] key) {
            this.channel = channel;
            this.key = key;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                int count = Math.min(left, SEGMENT - filled);
                System.arraycopy(bytes, from, open, filled, count);
                filled += count;
                from += count;
                left -= count;
                if (filled == SEGMENT) {
                    end();
                }
            }
        }

        private void end() throws IOException {
            ByteBuffer sealed = ByteBuffer.wrap(seal(Cipher.ENCRYPT_MODE, key, segment++, open, filled));
            while (sealed.hasRemaining()) {
                channel.write(sealed);
            }
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            try (FileChannel closing = channel) {
                if (closing.isOpen()) {
                    if (filled > 0) {
                        end();
                    }
                    closing.force(true);
                }
            }
        }
    }

    private static final class Reader extends InputStream {
        private final FileChannel channel;
        private final byte[] key;
        private final long length;
        private long position;
        private byte[] open = new byte[0];
        private long segment = -1;

        Reader(FileChannel channel, byte[] key, long length, long offset) {
            this.channel = channel;
            this.key = key;
            this.length = length;
            this.position = offset;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (position >= length) {
                return -1;
            }
            if (position / SEGMENT != segment) {
                open(position / SEGMENT);
            }
            int from = (int) (position % SEGMENT);
            int some = Math.min(count, open.length - from);
            System.arraycopy(open, from, bytes, offset, some);
            position += some;
            return some;
        }

        private void open(long wanted) throws IOException {
            int plain = (int) Math.min(SEGMENT, length - wanted * SEGMENT);
            ByteBuffer sealed = ByteBuffer.allocate(plain + TAG_BYTES);
            long place = wanted * (SEGMENT + TAG_BYTES);
            while (sealed.hasRemaining()) {
                int read = channel.read(sealed, place + sealed.position());
                if (read < 0) {
                    throw new EOFException("The file is shorter than it was.");
                }
            }
            open = seal(Cipher.DECRYPT_MODE, key, wanted, sealed.array(), sealed.capacity());
            segment = wanted;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
