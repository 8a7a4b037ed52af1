package org.santei.engine.conformance;

/** Where a case comes from. */
public enum CaseKind {
    /** A case that somebody wrote by hand for a rule. */
    RULE("rule"),
    /** A worked example whose answer somebody else published. */
    EXAMPLE("example"),
    /** Two codes that an official table lets exclude each other, and the same two where it does not. */
    EXCLUSION("exclusion"),
    /** As often as an official table allows, and once more. */
    LIMIT("limit"),
    /** The day before an age is reached, and the day on which it is. */
    AGE("age"),
    /** The last day before a code, a value or an edition begins, and the first one of it. */
    DATE("date"),
    /** Quantities at and beside a step of points (きざみ). */
    STEP("step"),
    /** Yen of drugs and materials that become points, at and beside the limits of rounding. */
    ROUNDING("rounding"),
    /** What the patient and each payer pay. */
    SHARE("share"),
    /** A whole month of a patient who never was. */
    MONTH("month");

    private final String word;

    CaseKind(String word) {
        this.word = word;
    }

    /** As files of the kit write it. */
    public String word() {
        return word;
    }

    /** Whether a person wrote it. */
    public boolean byHand() {
        return this == RULE || this == EXAMPLE;
    }
}
