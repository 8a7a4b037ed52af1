package org.santei.service.security.access;

/** The service would start with settings under which it is not safe; the message says what to do, in Japanese. */
final class UnsafeSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeSettingException(String message) {
        super(message);
    }
}
