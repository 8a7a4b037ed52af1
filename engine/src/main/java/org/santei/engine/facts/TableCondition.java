package org.santei.engine.facts;

/** A column or table of the official tables that one generic rule enforces. */
public enum TableCondition {
    SETTING("入外適用区分"),
    SCHEME("後期高齢者医療適用区分"),
    SECTION("点数欄集計先識別"),
    DPC("ＤＰＣ適用区分"),
    FACILITY_KIND("病院・診療所区分"),
    OBSERVATION("医療観察法対象区分"),
    DISEASE("傷病名関連区分"),
    TREATMENT_DAYS("実日数"),
    VISIT_DAYS("実日数と日数・回数"),
    DRUG("医薬品関連区分"),
    COUNT_CAP("上限回数（算定する）"),
    COUNT_CHECK("上限回数（確認する）"),
    NOTE_ADDITION("注加算コード"),
    NOTE_SEQUENCE("注加算通番"),
    GENERAL_AGE("通則年齢"),
    AGE("上下限年齢"),
    TIME_ADDITION("時間加算区分"),
    STEPS("上下限エラー処理"),
    STEPS_ABOVE("きざみ値の上限値"),
    SHORTFALL("基準適合識別"),
    SHORTFALL_BASE("基準適合識別の対象"),
    SHORTFALL_POINTS("基準適合識別の逓減点数"),
    JUDGEMENT("検査等実施判断区分"),
    JUDGEMENT_FEE("検査等実施判断グループ区分"),
    REPEAT("逓減対象区分"),
    OUTPATIENT_MANAGEMENT("外来管理加算区分"),
    SPECIMEN("検体検査コメント"),
    ADDITION_WITHOUT_BASE("告示等識別区分（１）"),
    AREA("地域加算"),
    BEDS("病床数区分"),
    FACILITY_STANDARD("施設基準"),
    ADDITION_COLUMN("加算ごとの区分"),
    EXCLUSION_DAY("背反（１日につき）"),
    EXCLUSION_MONTH("背反（同一月内）"),
    EXCLUSION_OCCASION("背反（同時）"),
    EXCLUSION_WEEK("背反（１週間につき）"),
    INCLUSION("包括・被包括"),
    STAY_ADDITION("入院基本料"),
    STAY_ADDITION_NUMBER("加算識別"),
    FREQUENCY("算定回数"),
    OTHER_MONTHS("電子点数表の時点"),
    COMMENT("コメント関連");

    private final String title;

    TableCondition(String title) {
        this.title = title;
    }

    /** Its official name. */
    public String title() {
        return title;
    }
}
