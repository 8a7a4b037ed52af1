package org.santei.engine.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.santei.engine.facts.TableCondition;

/** The columns of the masters and the electronic tables whose rows stand in the way of an act, or give it something. */
public enum 表 {
    入外適用区分(TableCondition.SETTING),
    後期高齢者医療適用区分(TableCondition.SCHEME),
    点数欄集計先識別(TableCondition.SECTION),
    DPC適用区分(TableCondition.DPC),
    病院診療所区分(TableCondition.FACILITY_KIND),
    医療観察法対象区分(TableCondition.OBSERVATION),
    傷病名関連区分(TableCondition.DISEASE),
    実日数(TableCondition.TREATMENT_DAYS),
    実日数と日数回数(TableCondition.VISIT_DAYS),
    実日数_外泊(TableCondition.NIGHT_OUT),
    医薬品関連区分(TableCondition.DRUG),
    上限回数(TableCondition.COUNT_CAP),
    上限回数の確認(TableCondition.COUNT_CHECK),
    注加算コード(TableCondition.NOTE_ADDITION),
    注加算通番(TableCondition.NOTE_SEQUENCE),
    通則年齢(TableCondition.GENERAL_AGE),
    上下限年齢(TableCondition.AGE),
    時間加算区分(TableCondition.TIME_ADDITION),
    上下限エラー処理(TableCondition.STEPS),
    きざみ値の上限値(TableCondition.STEPS_ABOVE),
    基準適合識別(TableCondition.SHORTFALL),
    基準適合識別の対象(TableCondition.SHORTFALL_BASE),
    基準適合識別の逓減点数(TableCondition.SHORTFALL_POINTS),
    検査等実施判断区分(TableCondition.JUDGEMENT),
    検査等実施判断グループ区分(TableCondition.JUDGEMENT_FEE),
    逓減対象区分(TableCondition.REPEAT),
    外来管理加算区分(TableCondition.OUTPATIENT_MANAGEMENT),
    検体検査コメント(TableCondition.SPECIMEN),
    告示等識別区分(TableCondition.ADDITION_WITHOUT_BASE),
    地域加算(TableCondition.AREA),
    病床数区分(TableCondition.BEDS),
    施設基準(TableCondition.FACILITY_STANDARD),
    加算ごとの区分(TableCondition.ADDITION_COLUMN),
    背反_１日につき(TableCondition.EXCLUSION_DAY),
    背反_同一月内(TableCondition.EXCLUSION_MONTH),
    背反_同時(TableCondition.EXCLUSION_OCCASION),
    背反_１週間につき(TableCondition.EXCLUSION_WEEK),
    包括_被包括(TableCondition.INCLUSION),
    入院基本料の加算(TableCondition.STAY_ADDITION),
    入院基本料の加算識別(TableCondition.STAY_ADDITION_NUMBER),
    算定回数(TableCondition.FREQUENCY),
    複数手術の従たる手術(TableCondition.SECONDARY_OPERATION),
    従たる手術の注加算(TableCondition.SECONDARY_NOTE),
    同じ日の２以上の手術(TableCondition.OPERATIONS_TOGETHER),
    別の時点の電子点数表(TableCondition.OTHER_MONTHS),
    コメント関連(TableCondition.COMMENT);

    private static final Map<TableCondition, 表> BY_CONDITION = byCondition();

    private final TableCondition condition;
    private final String key;

    表(TableCondition condition) {
        this.condition = condition;
        this.key = "表." + name();
    }

    /** The key by which rules about a condition are found. */
    public static String keyOf(TableCondition condition) {
        return of(condition).key;
    }

    /** Its official name. */
    public String title() {
        return condition.title();
    }

    /**
     * Whether a claim may leave open what rows of a column ask for.
     *
     * @param key the key of a rule
     */
    public static boolean mayBeOpen(String key) {
        return BY_CONDITION.values().stream()
                .anyMatch(constant -> constant.key.equals(key) && constant.condition.mayBeUnknown());
    }

    private static Map<TableCondition, 表> byCondition() {
        Map<TableCondition, 表> constants = new EnumMap<>(TableCondition.class);
        for (表 constant : values()) {
            constants.put(constant.condition, constant);
        }
        return constants;
    }

    /** The constant of a condition. */
    static 表 of(TableCondition condition) {
        return Objects.requireNonNull(BY_CONDITION.get(condition));
    }
}
