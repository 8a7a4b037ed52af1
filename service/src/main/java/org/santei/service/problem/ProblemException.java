package org.santei.service.problem;

import java.util.List;

/** Ends a request that cannot be answered. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A problem with the fields that are wrong. */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(type.urn());
        this.problem = new Problem(type.urn(), type.title(), type.status(), detail, errors);
    }

    /** A problem of no single field. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
