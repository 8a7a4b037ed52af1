package org.santei.engine.copayment;

/** What kind of public fund it is, as far as the monthly limit asks. */
public enum FundCategory {
    /** Pays for the treatment charged to it only (分点公費). */
    APPORTIONED("apportioned"),
    /** 生活保護 and what is like it. */
    PUBLIC_ASSISTANCE("public-assistance"),
    /** Pays for everything (一般公費). */
    GENERAL("general"),
    /** A certificate of a disease of long and costly treatment (特定疾病療養受療証): no fund in law, its limit comes first. */
    LONG_TERM("long-term-high-cost");

    private final String label;

    FundCategory(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** Whether treatment charged to it has a limit of its own. */
    boolean apportions() {
        return this == APPORTIONED || this == PUBLIC_ASSISTANCE;
    }
}
