package org.santei.service.store;

/** The database answers, and does not take a row. */
final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedRowException(Throwable cause) {
        super("The database does not take a row.", cause);
    }
}
