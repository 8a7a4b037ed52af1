package org.santei.service.database;

import org.jspecify.annotations.Nullable;

/** The database of the service cannot be started; the message says what to do, in Japanese. */
public final class DatabaseStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
