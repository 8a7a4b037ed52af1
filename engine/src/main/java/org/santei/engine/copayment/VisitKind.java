package org.santei.engine.copayment;

/** What kind of visit an occasion is. */
public enum VisitKind {
    /** Not said. */
    UNKNOWN(""),
    /** 初診. */
    FIRST("first"),
    /** 再診. */
    REVISIT("revisit"),
    /** 電話再診. */
    PHONE_REVISIT("phone-revisit"),
    /** 同日初診 of a second department. */
    FIRST_SECOND_DEPARTMENT("first-second-dept"),
    /** 同日再診 of a second department. */
    REVISIT_SECOND_DEPARTMENT("revisit-second-dept"),
    /** 同日電話再診 of a second department. */
    PHONE_REVISIT_SECOND_DEPARTMENT("phone-revisit-second-dept");

    private final String label;

    VisitKind(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** Whether it is a first visit, of whichever department. */
    boolean isFirst() {
        return this == FIRST || this == FIRST_SECOND_DEPARTMENT;
    }

    /** Whether it is the visit of a second department on the same day. */
    boolean isSecondDepartment() {
        return this == FIRST_SECOND_DEPARTMENT
                || this == REVISIT_SECOND_DEPARTMENT
                || this == PHONE_REVISIT_SECOND_DEPARTMENT;
    }
}
