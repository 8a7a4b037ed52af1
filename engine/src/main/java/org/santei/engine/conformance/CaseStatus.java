package org.santei.engine.conformance;

/** How sure the expected answer of a case is. */
public enum CaseStatus {
    /** Every clause that decides it is at hand in the words of the notice or of an official table. */
    CERTAIN("certain"),
    /** A clause that decides it is not at hand in its own words, or a value was derived from them. */
    INTERPRETED("interpreted"),
    /** A fact is missing on purpose: the right answer is the question. */
    UNDECIDED("undecided");

    private final String word;

    CaseStatus(String word) {
        this.word = word;
    }

    /** As files of the kit write it. */
    public String word() {
        return word;
    }
}
