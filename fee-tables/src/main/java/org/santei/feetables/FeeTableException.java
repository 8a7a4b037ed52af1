package org.santei.feetables;

/** A table cannot be read as its specification says; nothing of it is used. */
public final class FeeTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A value that does not follow the specification, and where it stands. */
    public FeeTableException(Place place, String problem) {
        super(place + ": " + problem);
    }

    /** A file that cannot be used as a whole. */
    public FeeTableException(String problem) {
        super(problem);
    }

    /** A file that cannot be used as a whole, and why. */
    public FeeTableException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
