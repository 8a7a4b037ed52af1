package org.santei.engine.claim;

/** The law under which a claim is paid, as far as the fee schedule asks for it. */
public enum Scheme {
    /** 医療保険 (社会保険, 国民健康保険). */
    HEALTH_INSURANCE,
    /** 後期高齢者医療. */
    LATE_ELDERLY,
    /** Public funds alone (公費単独). */
    PUBLIC_FUNDS,
    /** 医療観察法. */
    MEDICAL_OBSERVATION
}
