package org.santei.service.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** A body that has to arrive in time. Only the waiting for its sender counts, not what is done with it meanwhile. */
final class TimedBody extends ServletInputStream {

    /** Whatever its size, a body may keep the service waiting for so long. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    /** Every byte that has arrived gives its sender so much more time: 32 KiB are a second. */
    private static final long NANOS_PER_BYTE = 1_000_000_000L / (32 * 1024);

    private final HttpServletRequest request;
    private final ServletInputStream body;
    private long bytes;
    private long waitedNanos;

    TimedBody(HttpServletRequest request, ServletInputStream body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long before = System.nanoTime();
        int read = body.read(buffer, offset, length);
        waitedNanos += System.nanoTime() - before;
        bytes += Math.max(read, 0);
        if (waitedNanos > PATIENCE_NANOS + bytes * NANOS_PER_BYTE) {
            SlowBodyValve.giveUp(request);
            throw new ProblemException(
                    ProblemType.SLOW_BODY, "本文が30秒のうちに届きませんでした（大きな本文は32 KiBごとに1秒待ちます）。つながりを確かめて、もう一度送ってください。");
        }
        return read;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
