package org.santei.service.problem;

import java.util.List;

/**
 * Why there is no answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable name of the kind of problem, {@code urn:santei:problem:...}
 * @param title the kind of problem, in Japanese
 * @param status HTTP status
 * @param detail what to do, in Japanese
 * @param errors every field that is wrong; empty when no field is
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
