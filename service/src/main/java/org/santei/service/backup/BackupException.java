package org.santei.service.backup;

/** Why nothing was saved or brought back, in Japanese, with what to do. */
final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
