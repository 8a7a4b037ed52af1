package org.santei.engine.workings;

/** Why a step is done. */
public enum Kind {
    /** The value of an item. */
    VALUE,
    /** Points that grow with the quantity (きざみ). */
    STEPS,
    /** Times of parts of one act, of which the basic time is paid once (麻酔 and the like). */
    SHARED_TIME,
    /** Several items are paid as one (包括). */
    BUNDLE,
    /** An addition by age (年齢加算). */
    AGE_ADDITION,
    /** An addition by time of day (時間加算). */
    TIME_ADDITION,
    /** Any other addition (注加算, 通則加算). */
    ADDITION,
    /** A reduction where an act is repeated (逓減). */
    REPEAT_REDUCTION,
    /** Any other reduction (減算, 減点). */
    REDUCTION,
    /** Prices of drugs and their quantities (薬価). */
    DRUG_PRICE,
    /** Yen of drugs become points (五捨五超入). */
    DRUG_POINTS,
    /** Prices of materials and their quantities (材料価格, 購入価格, 酸素の補正率). */
    MATERIAL_PRICE,
    /** Yen of materials become points. */
    MATERIAL_POINTS,
    /** What the patient pays for drugs of their wish, and the tax on it (特別の料金). */
    SELF_PAID,
    /** A fraction is rounded (端数処理). */
    ROUNDING,
    /** Parts of a group are summed. */
    SUM,
    /** The amount of one count, times the count. */
    COUNT,
    /** Groups are summed. */
    TOTAL
}
