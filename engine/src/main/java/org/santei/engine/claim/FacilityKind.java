package org.santei.engine.claim;

/** Hospital (病院) or clinic (診療所). */
public enum FacilityKind {
    HOSPITAL,
    CLINIC
}
