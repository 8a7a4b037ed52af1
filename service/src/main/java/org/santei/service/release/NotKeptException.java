package org.santei.service.release;

import org.jspecify.annotations.Nullable;

/** Something that an answer rested on is not kept, or cannot be used any more; the message says what, in Japanese. */
public final class NotKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKeptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
