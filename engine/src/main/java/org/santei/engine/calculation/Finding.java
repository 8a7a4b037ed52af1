package org.santei.engine.calculation;

/**
 * Something a person should see.
 *
 * @param level how much it matters
 * @param rule id of the rule that found it
 * @param line line of the input file, from 1; 0 when it belongs to the whole claim
 * @param message what was found and what to do, in Japanese
 */
public record Finding(Level level, String rule, int line, String message) {

    /** How much a finding matters. */
    public enum Level {
        /** Points are refused or cannot be decided. */
        ERROR,
        /** The line is paid, but someone should look. */
        WARNING
    }
}
