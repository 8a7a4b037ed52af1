package org.santei.engine.uke;

import org.santei.engine.calculation.InputError;

/** A record that makes its claim unreadable. */
final class BadRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient InputError error;

    BadRecordException(InputError error) {
        super(error.message());
        this.error = error;
    }

    InputError error() {
        return error;
    }
}
