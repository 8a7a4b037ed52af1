package org.santei.engine.copayment;

/** The law under which a patient is insured. */
public enum InsuranceKind {
    /** 被用者保険 (社保). */
    EMPLOYEE("employee"),
    /** 国民健康保険, unions included. */
    NATIONAL_HEALTH("national-health"),
    /** 後期高齢者医療. */
    LATE_ELDERLY("late-elderly"),
    /** 退職者医療. */
    RETIRED("retired"),
    /** Not insured: public funds alone. */
    NONE("none");

    private final String label;

    InsuranceKind(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** Which side of the insurers: schemes speak of 被用者保険 and of everything else. */
    public InsurerSide side() {
        return this == EMPLOYEE ? InsurerSide.EMPLOYEE : InsurerSide.NATIONAL;
    }
}
