package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** A body on its way to the disk: whoever reads it sees what has been written. */
final class Passing extends InputStream {

    /** How often the room on the disk is looked at, in bytes. */
    private static final long LOOK = 32L << 20;

    private final InputStream body;
    private final OutputStream out;
    private final MessageDigest digest;
    private final JobFiles files;
    private final JobLimits limits;
    private long bytes;
    private long looked = -LOOK;

    Passing(InputStream body, OutputStream out, MessageDigest digest, JobFiles files, JobLimits limits) {
        this.body = body;
        this.out = out;
        this.digest = digest;
        this.files = files;
        this.limits = limits;
    }

    static ProblemException noRoom() {
        return new ProblemException(
                ProblemType.INSUFFICIENT_STORAGE, "サービスのディスクに空きがありません。終わったジョブを削除するか、運用の担当者に知らせてから、もう一度送ってください。");
    }

    static ProblemException tooLarge(JobLimits limits) {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE,
                "ファイルは" + limits.upload().toMegabytes() + "MiBまでです（圧縮したものは展開した大きさ）。分けて送ってください。");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * @throws ProblemException when the body is too large or the disk is full
     */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = body.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            if (bytes > limits.upload().toBytes()) {
                throw tooLarge(limits);
            }
            keep(buffer, offset, read);
        }
        return read;
    }

    private void keep(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        try {
            if (bytes - looked >= LOOK) {
                looked = bytes;
                if (files.free() < limits.free().toBytes()) {
                    throw noRoom();
                }
            }
            out.write(buffer, offset, length);
        } catch (IOException e) {
            throw noRoom();
        }
    }

    /** Puts the last bytes on the disk. */
    void end() {
        try {
            out.close();
        } catch (IOException e) {
            throw noRoom();
        }
    }

    /** Bytes that went by. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
