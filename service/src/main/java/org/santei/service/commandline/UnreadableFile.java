package org.santei.service.commandline;

/** A file that cannot be opened or understood. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
