package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeFileException;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Receives files: from the network through the divider to the disk, a few kilobytes at a time. */
@Component
final class Uploads {

    private final JobFiles files;
    private final JobLimits limits;
    private final Semaphore places;

    Uploads(JobFiles files, JobLimits limits) {
        this.files = files;
        this.limits = limits;
        this.places = new Semaphore(limits.uploads());
    }

    /**
     * Receives a file; nothing of it stays when that fails.
     *
     * @param body its bytes, uncompressed
     * @throws ProblemException when it is too large, there is no room, or it is no such file
     * @throws IOException when the client breaks off
     */
    Upload receive(JobOrder.Format format, InputStream body) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.BUSY, "同時に受け取れるファイルは" + limits.uploads() + "件までです。しばらくしてもう一度送ってください。");
        }
        UUID id = UUID.randomUUID();
        boolean received = false;
        try {
            Upload upload = receive(id, format, body);
            received = true;
            return upload;
        } catch (UkeFileException e) {
            throw unreadable(e.error());
        } finally {
            places.release();
            if (!received) {
                files.delete(id);
            }
        }
    }

    private Upload receive(UUID id, JobOrder.Format format, InputStream body) throws IOException, UkeFileException {
        byte[] key = SealedFile.newKey();
        MessageDigest digest = sha256();
        OutputStream out = begin(id, key);
        try (Passing passing = new Passing(body, out, digest, files, limits)) {
            Division division = Division.of(format, passing);
            passing.end();
            return new Upload(id, passing.bytes(), digest.digest(), key, division);
        }
    }

    private OutputStream begin(UUID id, byte[] key) {
        try {
            return files.write(id, key);
        } catch (IOException e) {
            throw Passing.noRoom();
        }
    }

    private static ProblemException unreadable(InputError error) {
        String message = error.line() + "行目 " + error.field() + ": " + error.message();
        return new ProblemException(ProblemType.INVALID_UKE, message, List.of(new FieldError(error.field(), message)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
