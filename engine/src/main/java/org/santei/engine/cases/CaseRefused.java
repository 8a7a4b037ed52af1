package org.santei.engine.cases;

/** A case file says something that a case may not say. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String reason;

    /**
     * @param place path of the file and what stands there
     * @param node where it stands
     * @param reason Japanese sentences that say what is wrong and what to write instead
     */
    CaseRefused(String place, CaseNode node, String reason) {
        this(place, node.line(), node.column(), reason);
    }

    CaseRefused(String place, int line, int column, String reason) {
        super(place + " " + line + ":" + column + ": " + reason);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
