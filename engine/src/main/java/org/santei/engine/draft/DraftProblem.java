package org.santei.engine.draft;

/**
 * What is wrong with a draft at one place.
 *
 * @param path path of the text
 * @param line line from 1; 0 for the whole file
 * @param column column from 1, in UTF-16 units; 0 for the whole line
 * @param severity how grave it is
 * @param kind what kind of problem it is, a word that programs may rely on
 * @param message Japanese sentences that say what is wrong and what to write instead
 */
public record DraftProblem(String path, int line, int column, Severity severity, String kind, String message) {

    /** An error at a place. */
    public static DraftProblem error(String path, int line, int column, String kind, String message) {
        return new DraftProblem(path, line, column, Severity.ERROR, kind, message);
    }

    /** A warning at a place. */
    public static DraftProblem warning(String path, int line, int column, String kind, String message) {
        return new DraftProblem(path, line, column, Severity.WARNING, kind, message);
    }
}
