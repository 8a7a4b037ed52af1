package org.santei.service.identity;

/** The keys of identities cannot be used; the message says what to do, in Japanese. */
final class IdentityKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityKeyException(String message) {
        super(message);
    }
}
