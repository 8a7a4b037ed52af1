package org.santei.service.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The kinds of problems that an endpoint tells of, for the description of the API; on a method or on what it is annotated with. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {

    /** Every kind beside those that any endpoint may tell of. */
    ProblemType[] value();
}
