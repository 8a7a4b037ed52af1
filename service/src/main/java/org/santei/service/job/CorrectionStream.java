package org.santei.service.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.correction.Correction;

/** The figures of a file as they should be, in the order of the file. */
final class CorrectionStream implements Iterator<Correction>, AutoCloseable {

    private final BufferedReader lines;
    private @Nullable String next;

    CorrectionStream(PartStore parts, UUID job) {
        lines = new BufferedReader(new InputStreamReader(
                new PartStream(parts, job, PartStore.Kept.CORRECTIONS), StandardCharsets.US_ASCII));
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Correction next() {
        String line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        advance();
        return Correction.of(line);
    }

    private void advance() {
        try {
            next = lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
