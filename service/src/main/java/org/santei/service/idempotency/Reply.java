package org.santei.service.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A whole answer, which can be given again.
 *
 * @param status HTTP status
 * @param contentType media type
 * @param location where what was kept is; {@code null} when there is no one place
 * @param body the body, byte for byte
 * @param replayed whether it is given again
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
        int status, String contentType, @Nullable String location, byte[] body, boolean replayed) {

    /** Header of an answer that is given again. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** An answer that is given for the first time. */
    public Reply(int status, String contentType, @Nullable String location, byte[] body) {
        this(status, contentType, location, body, false);
    }

    /** The answer as controllers give it. */
    public ResponseEntity<byte[]> entity() {
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(status).contentType(MediaType.valueOf(contentType));
        if (location != null) {
            builder.location(URI.create(location));
        }
        if (replayed) {
            builder.header(REPLAYED, "true");
        }
        return builder.body(body);
    }

    /** Writes the answer where controllers write by themselves. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (replayed) {
            response.setHeader(REPLAYED, "true");
        }
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
