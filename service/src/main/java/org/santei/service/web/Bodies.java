package org.santei.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Reads the bodies of requests, up to a limit. */
public final class Bodies {

    /** Bytes of a mebibyte. */
    public static final int MEBIBYTE = 1 << 20;

    private Bodies() {}

    /**
     * The whole body.
     *
     * @param mebibytes most mebibytes that it may have
     * @throws ProblemException when it is larger
     * @throws IOException when the client breaks off
     */
    public static byte[] read(HttpServletRequest request, int mebibytes) throws IOException {
        int limit = mebibytes * MEBIBYTE;
        if (request.getContentLengthLong() <= limit) {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length <= limit) {
                return body;
            }
        }
        throw new ProblemException(ProblemType.BODY_TOO_LARGE, "本文は" + mebibytes + "MiBまでです。分けて送ってください。");
    }
}
