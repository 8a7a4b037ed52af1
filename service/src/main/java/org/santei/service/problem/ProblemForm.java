package org.santei.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;

/** A form of its own in which some requests are told what is wrong with them. */
public interface ProblemForm {

    /** Whether a request is told in this form. */
    boolean isFor(HttpServletRequest request);

    /** The media type of the form. */
    MediaType mediaType();

    /** A problem of a request in this form. */
    String write(Problem problem, HttpServletRequest request, HttpServletResponse response);
}
