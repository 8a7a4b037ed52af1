package org.santei.service.conformance.run;

/** Software does not answer at all; the message says so, in Japanese. */
final class SilentException extends Exception {
    private static final long serialVersionUID = 1L;

    SilentException(String message) {
        super(message);
    }
}
