package org.santei.engine.copayment;

import java.util.List;

/**
 * Something that a claim leaves open, with every value that it can have.
 *
 * @param question what has to be known to decide, in Japanese, with the field of the claim that tells it
 * @param values at least one; one when nothing is open
 */
record Choice<T>(String question, List<T> values) {

    Choice {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Something has to be possible: " + question);
        }
    }

    /** Nothing is open. */
    static <T> Choice<T> only(T value) {
        return new Choice<>("", List.of(value));
    }
}
