package org.santei.engine.calculation;

/** Ids of what Java decides from the columns of the official tables. */
public final class CommonRules {

    /** The row of the master prices the item. */
    public static final String MASTER = "COMMON-master";

    /** The code must have a row in force on the day (変更年月日, 廃止年月日). */
    public static final String VALIDITY = "COMMON-validity";

    /** Additions by age are those of the age columns (年齢加算①–④). */
    public static final String AGE_ADDITION = "COMMON-age-addition";

    /** Drugs and materials need a price in force (薬価基準, 材料価格基準). */
    public static final String PRICE = "COMMON-price";

    /** Drugs of one group become points together (薬剤料; F200, G100, C200, D500, E300, H100, I100, J300, K940, L200). */
    public static final String DRUG_POINTS = "COMMON-drug-points";

    /** What the patient pays beside the insurance for drugs of their wish (長期収載品の選定療養, 特別の料金). */
    public static final String SELF_PAID = "COMMON-self-paid";

    /** Materials of one group become points together (特定保険医療材料料, フィルム, 酸素; 特定器材種別 of the master). */
    public static final String MATERIAL_POINTS = "COMMON-material-points";

    /** The patient's age lies within the limits of the master (上下限年齢). */
    public static final String AGE = "COMMON-age";

    /** Points of the input are compared with those calculated. */
    public static final String BILLED_POINTS = "COMMON-billed-points";

    /** Totals of the input are compared with those calculated. */
    public static final String BILLED_TOTAL = "COMMON-billed-total";

    private CommonRules() {}
}
