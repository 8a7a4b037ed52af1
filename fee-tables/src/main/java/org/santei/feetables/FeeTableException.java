package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/** A table cannot be read as its specification says; nothing of it is used. */
public final class FeeTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient @Nullable Place place;
    private final String problem;

    /** A value that does not follow the specification, and where it stands. */
    public FeeTableException(Place place, String problem) {
        super(place + ": " + problem);
        this.place = place;
        this.problem = problem;
    }

    /** A value that does not follow the specification, where it stands, and why that was noticed. */
    public FeeTableException(Place place, String problem, Throwable cause) {
        super(place + ": " + problem, cause);
        this.place = place;
        this.problem = problem;
    }

    /** A file that cannot be used as a whole. */
    public FeeTableException(String problem) {
        super(problem);
        this.place = null;
        this.problem = problem;
    }

    /** A file that cannot be used as a whole, and why. */
    public FeeTableException(String problem, Throwable cause) {
        super(problem, cause);
        this.place = null;
        this.problem = problem;
    }

    /** Where it stands; {@code null} when it is about a file as a whole. */
    public @Nullable Place place() {
        return place;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
