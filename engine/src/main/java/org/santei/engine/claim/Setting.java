package org.santei.engine.claim;

/** Whether the claim is for a stay (入院) or for visits (入院外). */
public enum Setting {
    INPATIENT,
    OUTPATIENT
}
