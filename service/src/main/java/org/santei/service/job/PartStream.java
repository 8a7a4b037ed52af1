package org.santei.service.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** What is kept of the parts of a job, one after the other, uncompressed. Memory holds one part. */
final class PartStream extends InputStream {

    private static final int BUFFER = 64 * 1024;

    private final PartStore parts;
    private final UUID job;
    private final PartStore.Kept kept;
    private final Iterator<Integer> numbers;
    private InputStream open = InputStream.nullInputStream();

    PartStream(PartStore parts, UUID job, PartStore.Kept kept) {
        this.parts = parts;
        this.job = job;
        this.kept = kept;
        this.numbers = parts.numbers(job).iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = open.read(bytes, offset, length);
        while (read < 0 && numbers.hasNext()) {
            open.close();
            byte[] next = parts.kept(job, numbers.next(), kept)
                    .orElseThrow(() -> new IOException("The job was deleted while it was read."));
            open = new GZIPInputStream(new ByteArrayInputStream(next), BUFFER);
            read = open.read(bytes, offset, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
