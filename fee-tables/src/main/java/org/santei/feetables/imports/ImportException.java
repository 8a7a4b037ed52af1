package org.santei.feetables.imports;

import java.util.List;

/** A file is not taken in; nothing of the store has changed. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** One reason, with what to do. */
    public ImportException(String problem) {
        this(List.of(problem));
    }

    /** All reasons, each with its place. */
    public ImportException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The reasons, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
