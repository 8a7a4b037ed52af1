package org.santei.engine.uke;

import org.santei.engine.calculation.InputError;

/** The file as a whole cannot be read: it is empty, does not start with IR or is not for medical claims (医科). */
public final class UkeFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient InputError error;

    UkeFileException(InputError error) {
        super(error.line() + "行目 " + error.field() + ": " + error.message());
        this.error = error;
    }

    /** Line, field and what to do; the line is 0 when the file is empty. */
    public InputError error() {
        return error;
    }
}
