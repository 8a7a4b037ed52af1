package org.santei.engine.authoring;

import java.util.List;

/**
 * A condition of a rule in its parts.
 *
 * @param negated whether it must not hold
 * @param question name of the question
 * @param words what it is asked with: texts in quotes, or constants of the language
 */
public record PlainCondition(boolean negated, String question, List<String> words) {

    public PlainCondition {
        words = List.copyOf(words);
    }

    /** As a person writes it. */
    public String text() {
        return (negated ? "!" : "") + Words.call(question, words);
    }
}
