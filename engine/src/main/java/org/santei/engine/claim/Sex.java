package org.santei.engine.claim;

/** Sex as recorded on the claim (男女区分). */
public enum Sex {
    MALE,
    FEMALE
}
