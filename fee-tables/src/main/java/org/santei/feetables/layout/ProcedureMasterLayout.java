package org.santei.feetables.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of the master of medical acts (医科診療行為マスター) that calculations ask for. */
final class ProcedureMasterLayout {

    static final Column MASTER = new Column(2, "マスター種別");
    static final Column CODE = new Column(3, "診療行為コード");
    static final Column NAME = new Column(5, "省略漢字名称");
    static final Column POINT_KIND = new Column(11, "点数識別");
    static final Column VALUE = new Column(12, "新又は現点数");
    static final Column APPLICABILITY = new Column(13, "入外適用区分");
    static final Column OUTPATIENT_SECTION = new Column(15, "点数欄集計先識別（入院外）");
    static final Column TEST_BUNDLE = new Column(16, "包括対象検査");
    static final Column FACILITY_SCOPE = new Column(19, "病院・診療所区分");
    static final Column STEPS = new Column(30, "きざみ値計算識別");
    static final Column STEP_LOWER = new Column(31, "下限値");
    static final Column STEP_UPPER = new Column(32, "上限値");
    static final Column STEP_WIDTH = new Column(33, "きざみ値");
    static final Column STEP_POINTS = new Column(34, "きざみ点数");
    static final Column STEP_OUT_OF_RANGE = new Column(35, "上下限エラー処理");
    static final Column COUNT_MAXIMUM = new Column(36, "上限回数");
    static final Column COUNT_TREATMENT = new Column(37, "上限回数エラー処理");
    static final Column NOTE_GROUP = new Column(38, "注加算コード");
    static final Column NOTE_SEQUENCE = new Column(39, "注加算通番");
    static final Column GENERAL_AGE = new Column(40, "通則年齢");
    static final Column LOWER_AGE = new Column(41, "下限年齢");
    static final Column UPPER_AGE = new Column(42, "上限年齢");
    static final Column TIME_ADDITION = new Column(43, "時間加算区分");
    static final Column TEST_ROLE = new Column(50, "検査等実施判断区分");
    static final Column TEST_GROUP = new Column(51, "検査等実施判断グループ区分");
    static final Column REPEAT_REDUCTION = new Column(52, "逓減対象区分");
    static final Column OUTPATIENT_MANAGEMENT = new Column(56, "外来管理加算区分");
    static final Column BASE = new Column(62, "通則加算所定点数対象区分");
    static final Column INPATIENT_SECTION = new Column(66, "点数欄集計先識別（入院）");
    static final Column NOTICE_KIND_1 = new Column(68, "告示等識別区分（１）");
    static final Column NOTICE_KIND_2 = new Column(69, "告示等識別区分（２）");
    static final Column REFERENCE_LETTER = new Column(85, "コード表用番号（アルファベット部）");
    static final Column REFERENCE_NUMBER = new Column(92, "区分番号");
    static final Column REFERENCE_BRANCH = new Column(93, "枝番");

    /** Written for "none" or "not used". */
    static final String NONE = "0";

    static final Pattern CODE_FORM = Pattern.compile("1[0-9]{8}");
    static final Pattern CODE_OR_NONE = Pattern.compile("0|1[0-9]{8}");
    static final Pattern FLAG = Pattern.compile("[01]");
    static final Pattern SECTION = Pattern.compile("0|[0-9]{3}");
    static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    static final Pattern SEQUENCE = Pattern.compile("[0-9A-Z]");
    static final Pattern LETTER = Pattern.compile("[A-Z*-]");
    static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");
    static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

    /** Codes of facility standards (施設基準コード① to ⑩). */
    static final List<Column> FACILITY_STANDARDS = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> new Column(71 + i, "施設基準コード" + i))
            .toList();

    /** Additions by age (年齢加算① to ④). */
    static final List<AgeAdditionColumns> AGE_ADDITIONS =
            IntStream.rangeClosed(1, 4).mapToObj(AgeAdditionColumns::of).toList();

    private ProcedureMasterLayout() {}

    /** The three columns of an addition by age. */
    record AgeAdditionColumns(Column lower, Column upper, Column code) {

        private static AgeAdditionColumns of(int index) {
            int first = 100 + (index - 1) * 3;
            String name = "年齢加算" + index;
            return new AgeAdditionColumns(
                    new Column(first, name + " 下限年齢"),
                    new Column(first + 1, name + " 上限年齢"),
                    new Column(first + 2, name + " 注加算診療行為コード"));
        }
    }
}
