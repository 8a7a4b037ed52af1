package org.santei.engine.copayment;

/** How the patient's part under a fund is rounded on the claim. */
public enum ClaimRounding {
    /** To the yen; to 10 yen where a monthly limit was applied in kind. */
    YEN("1yen"),
    /** Half up to 10 yen. */
    TEN("10yen"),
    /** The sum of what was collected at the counter, 10 yen by 10 yen. */
    TEN_AT_COUNTER("10yen-till");

    private final String label;

    ClaimRounding(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }
}
