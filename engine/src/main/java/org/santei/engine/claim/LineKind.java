package org.santei.engine.claim;

/** What a line bills: an act (SI), a drug (IY) or a material (TO). */
public enum LineKind {
    PROCEDURE,
    DRUG,
    MATERIAL
}
