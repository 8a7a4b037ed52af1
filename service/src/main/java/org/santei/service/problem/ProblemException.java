package org.santei.service.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import org.santei.engine.calculation.NotCalculated;

/** Ends a request that cannot be answered. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A problem with the fields that are wrong. */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        this(new Problem(type.urn(), type.title(), type.status(), detail, errors));
    }

    private ProblemException(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    /** A problem of no single field. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** The problem of a claim that was not calculated. */
    public static ProblemException of(NotCalculated not) {
        String message = not.error().message();
        return switch (not.reason()) {
            case FAILURE -> new ProblemException(ProblemType.INTERNAL, message);
            case OUT_OF_RANGE, TOO_LARGE ->
                new ProblemException(ProblemType.INVALID_CLAIM, message, List.of(new FieldError("groups", message)));
            case NO_EDITION ->
                new ProblemException(ProblemType.NO_EDITION, message, List.of(new FieldError("month", message)));
        };
    }

    /** The same problem with other names of its fields. */
    public ProblemException renamed(UnaryOperator<String> name) {
        List<FieldError> errors = problem.errors().stream()
                .map(error -> new FieldError(name.apply(error.field()), error.message()))
                .toList();
        return new ProblemException(
                new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), errors));
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
