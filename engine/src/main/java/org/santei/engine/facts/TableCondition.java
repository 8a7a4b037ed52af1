package org.santei.engine.facts;

import org.santei.feetables.ElectronicTables;
import org.santei.feetables.Exclusion;

/** A column or table of the official tables that one generic rule enforces. */
public enum TableCondition {
    SETTING("入外適用区分", Certainty.ALWAYS),
    SCHEME("後期高齢者医療適用区分", Certainty.MAY_BE_OPEN),
    SECTION("点数欄集計先識別", Certainty.ALWAYS),
    DPC("ＤＰＣ適用区分", Certainty.ALWAYS),
    FACILITY_KIND("病院・診療所区分", Certainty.MAY_BE_OPEN),
    OBSERVATION("医療観察法対象区分", Certainty.MAY_BE_OPEN),
    DISEASE("傷病名関連区分", Certainty.MAY_BE_OPEN),
    TREATMENT_DAYS("実日数", Certainty.MAY_BE_OPEN),
    VISIT_DAYS("実日数と日数・回数", Certainty.ALWAYS),
    NIGHT_OUT("実日数（外泊）", Certainty.ALWAYS),
    DRUG("医薬品関連区分", Certainty.MAY_BE_OPEN),
    COUNT_CAP("上限回数（算定する）", Certainty.ALWAYS),
    COUNT_CHECK("上限回数（確認する）", Certainty.ALWAYS),
    NOTE_ADDITION("注加算コード", Certainty.ALWAYS),
    NOTE_SEQUENCE("注加算通番", Certainty.ALWAYS),
    GENERAL_AGE("通則年齢", Certainty.ALWAYS),
    AGE("上下限年齢", Certainty.ALWAYS),
    TIME_ADDITION("時間加算区分", Certainty.ALWAYS),
    STEPS("上下限エラー処理", Certainty.ALWAYS),
    STEPS_ABOVE("きざみ値の上限値", Certainty.ALWAYS),
    SHORTFALL("基準適合識別", Certainty.MAY_BE_OPEN),
    SHORTFALL_BASE("基準適合識別の対象", Certainty.ALWAYS),
    SHORTFALL_POINTS("基準適合識別の逓減点数", Certainty.ALWAYS),
    JUDGEMENT("検査等実施判断区分", Certainty.ALWAYS),
    JUDGEMENT_FEE("検査等実施判断グループ区分", Certainty.ALWAYS),
    REPEAT("逓減対象区分", Certainty.MAY_BE_OPEN),
    OUTPATIENT_MANAGEMENT("外来管理加算区分", Certainty.MAY_BE_OPEN),
    SPECIMEN("検体検査コメント", Certainty.ALWAYS),
    ADDITION_WITHOUT_BASE("告示等識別区分（１）", Certainty.ALWAYS),
    AREA("地域加算", Certainty.MAY_BE_OPEN),
    BEDS("病床数区分", Certainty.MAY_BE_OPEN),
    FACILITY_STANDARD("施設基準", Certainty.MAY_BE_OPEN),
    ADDITION_COLUMN("加算ごとの区分", Certainty.MAY_BE_OPEN),
    EXCLUSION_DAY("背反（１日につき）", Certainty.MAY_BE_OPEN),
    EXCLUSION_MONTH("背反（同一月内）", Certainty.MAY_BE_OPEN),
    EXCLUSION_OCCASION("背反（同時）", Certainty.MAY_BE_OPEN),
    EXCLUSION_WEEK("背反（１週間につき）", Certainty.MAY_BE_OPEN),
    INCLUSION("包括・被包括", Certainty.MAY_BE_OPEN),
    STAY_ADDITION("入院基本料", Certainty.ALWAYS),
    STAY_ADDITION_NUMBER("加算識別", Certainty.ALWAYS),
    FREQUENCY("算定回数", Certainty.MAY_BE_OPEN),
    SECONDARY_OPERATION("複数手術に係る費用の特例", Certainty.MAY_BE_OPEN),
    SECONDARY_NOTE("従たる手術の注加算", Certainty.ALWAYS),
    OPERATIONS_TOGETHER("同じ日の２以上の手術", Certainty.ALWAYS),
    OTHER_MONTHS("電子点数表の時点", Certainty.ALWAYS),
    COMMENT("コメント関連", Certainty.ALWAYS);

    private final String title;
    private final Certainty certainty;

    private enum Certainty {
        /** The claim always says what a row asks for. */
        ALWAYS,
        /** The claim may leave open what a row asks for. */
        MAY_BE_OPEN
    }

    TableCondition(String title, Certainty certainty) {
        this.title = title;
        this.certainty = certainty;
    }

    /** Its official name. */
    public String title() {
        return title;
    }

    /** Whether a claim may leave open what a row asks for. {@link TableHit} refuses to be open about anything else. */
    public boolean mayBeUnknown() {
        return certainty == Certainty.MAY_BE_OPEN;
    }

    /** Whether the table that it reads is at hand. Columns of the masters always are. */
    public boolean isAtHand(ElectronicTables tables) {
        return switch (this) {
            case EXCLUSION_DAY -> tables.exclusions(Exclusion.Within.DAY) != null;
            case EXCLUSION_MONTH -> tables.exclusions(Exclusion.Within.MONTH) != null;
            case EXCLUSION_OCCASION -> tables.exclusions(Exclusion.Within.OCCASION) != null;
            case EXCLUSION_WEEK -> tables.exclusions(Exclusion.Within.WEEK) != null;
            case INCLUSION -> tables.knowsBundles();
            default -> true;
        };
    }
}
