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
        check(request, mebibytes);
        int limit = mebibytes * MEBIBYTE;
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(mebibytes);
        }
        return body;
    }

    /**
     * Whether a body says how large it is, and is no larger than so much.
     *
     * @param mebibytes most mebibytes that it may have
     */
    public static boolean fits(HttpServletRequest request, int mebibytes) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= (long) mebibytes * MEBIBYTE;
    }

    /**
     * Refuses a body that says that it is too large.
     *
     * @param mebibytes most mebibytes that it may have
     * @throws ProblemException when it says that it is larger
     */
    public static void check(HttpServletRequest request, int mebibytes) {
        if (request.getContentLengthLong() > (long) mebibytes * MEBIBYTE) {
            throw tooLarge(mebibytes);
        }
    }

    private static ProblemException tooLarge(int mebibytes) {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, "本文は" + mebibytes + "MiBまでです。分けて送ってください。");
    }
}
