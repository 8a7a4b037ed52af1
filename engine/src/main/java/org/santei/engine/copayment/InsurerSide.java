package org.santei.engine.copayment;

/** The two sides of insurers that the terms of public funds tell apart. */
public enum InsurerSide {
    /** 被用者保険. */
    EMPLOYEE("employee"),
    /** 国民健康保険, 退職者医療 and 後期高齢者医療. */
    NATIONAL("national");

    private final String label;

    InsurerSide(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }
}
