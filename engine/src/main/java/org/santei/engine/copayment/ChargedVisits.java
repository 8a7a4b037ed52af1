package org.santei.engine.copayment;

/** The visits at which a scheme charges anything at all. */
public enum ChargedVisits {
    /** Every visit. */
    ALL,
    /** First visits (初診), also those of a second department. */
    FIRST,
    /** First visits, but not those of a second department on the same day. */
    FIRST_DEPARTMENT_FIRST,
    /** Every visit but those of a second department on the same day. */
    FIRST_DEPARTMENT;

    /** Whether a visit is charged. */
    boolean includes(VisitKind kind) {
        return switch (this) {
            case ALL -> true;
            case FIRST -> kind.isFirst();
            case FIRST_DEPARTMENT_FIRST -> kind == VisitKind.FIRST;
            case FIRST_DEPARTMENT -> !kind.isSecondDepartment();
        };
    }
}
