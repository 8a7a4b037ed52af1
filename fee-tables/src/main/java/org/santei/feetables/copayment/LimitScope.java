package org.santei.feetables.copayment;

/** What a monthly limit (高額療養費算定基準額) covers. */
public enum LimitScope {
    /** Stays and visits alike. */
    ALL("all"),
    /** The whole household, stays included (世帯). */
    HOUSEHOLD("household"),
    /** Visits of one person (外来). */
    OUTPATIENT("outpatient"),
    /** Visits of one person under the relief of 2022-10 to 2025-09 (配慮措置). */
    RELIEF("relief");

    private final String label;

    LimitScope(String label) {
        this.label = label;
    }

    /** How the table writes it. */
    public String label() {
        return label;
    }
}
