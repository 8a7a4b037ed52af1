package org.santei.feetables;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of its own for additions that go with many items (項目の設定対象外, 別紙７－６ of the specification, columns 123 to
 * 130, and those of 2026 from 132 on): on an item it says which of them it may carry, on an addition which it is.
 */
public enum AdditionColumn {
    IMAGE_GUIDED_SURGERY(20, "画像等手術支援加算", Within.GROUP, Tell.KIND, "1:1,3,5 2:2,3,6 4:4,5,6 6:7"),
    GENERAL_ANAESTHESIA(23, "麻酔識別区分", Within.GROUP, Tell.KIND, "6:1,2,3,4,5 7:1,2,3,4,5 8:1,2,3,4,5 9:1,2,3,4,5"),
    INFANT_TREATMENT(46, "処置乳幼児加算区分", Within.GROUP, Tell.KIND, "1:1 2:2 3:3 4:4 5:5"),
    LOW_BIRTH_WEIGHT(47, "極低出生体重児加算区分", Within.GROUP, Tell.KIND, "1:1"),
    STAY_REDUCTION(48, "入院基本料等減算対象識別", Within.DAY, Tell.CODE, "3:1 4:1 5:1,2"),
    EVOKED_POTENTIAL(53, "脊髄誘発電位測定等加算区分", Within.GROUP, Tell.KIND, "1:1 2:2"),
    NECK_DISSECTION(54, "頸部郭清術併施加算区分", Within.GROUP, Tell.KIND, "1:1"),
    STAPLER(55, "自動縫合器加算区分", Within.GROUP, Tell.KIND, "1:1,4 3:3,4"),
    ENDOSCOPIC_ULTRASOUND(64, "超音波内視鏡検査加算区分", Within.GROUP, Tell.KIND, "1:1"),
    ANASTOMOSIS_DEVICE(67, "自動吻合器加算区分", Within.GROUP, Tell.KIND, "2:2"),
    ULTRASONIC_COAGULATION(82, "超音波凝固切開装置等加算区分", Within.GROUP, Tell.KIND, "1:1"),
    SHORT_STAY_SURGERY(83, "短期滞在手術", Within.DAY, Tell.CODE, "1:3"),
    SINUS_ENDOSCOPE(114, "副鼻腔手術用内視鏡加算", Within.GROUP, Tell.KIND, "1:1"),
    SINUS_DEBRIDER(115, "副鼻腔手術用骨軟部組織切除機器加算", Within.GROUP, Tell.KIND, "1:1"),
    LONG_ANAESTHESIA(116, "長時間麻酔管理加算", Within.GROUP, Tell.KIND, "1:1"),
    LONG_ANAESTHESIA_SURGERY(116, "長時間麻酔管理加算", Within.DAY, Tell.KIND, "1:2"),
    MONITORING(118, "モニタリング加算", Within.GROUP, Tell.KIND, "1:1"),
    MONITORING_SURGERY(118, "モニタリング加算", Within.DAY, Tell.KIND, "1:2"),
    CRYOPRESERVED_TISSUE(119, "凍結保存同種組織加算", Within.GROUP, Tell.KIND, "1:1"),
    MALIGNANT_SPECIMEN(120, "悪性腫瘍病理組織標本加算", Within.MONTH, Tell.KIND, "1:1"),
    EXTERNAL_FIXATOR(121, "創外固定器加算", Within.GROUP, Tell.KIND, "1:1"),
    ULTRASONIC_CUTTER(122, "超音波切削機器加算", Within.GROUP, Tell.KIND, "1:1"),
    ATRIAL_APPENDAGE(123, "左心耳閉鎖術併施区分", Within.DAY, Tell.CODE, "1:2 3:4"),
    INFECTION_CONTROL(124, "外来感染対策向上加算等", Within.GROUP, Tell.KIND, "1:1 2:1 3:1 7:1 9:1 4:2 5:2 6:2 8:2 A:2"),
    EAR_NOSE_THROAT_INFANT(125, "耳鼻咽喉科乳幼児処置加算", Within.GROUP, Tell.KIND, "1:1"),
    EAR_NOSE_THROAT_ANTIBIOTIC(126, "耳鼻咽喉科小児抗菌薬適正使用支援加算", Within.GROUP, Tell.KIND, "1:1"),
    NEGATIVE_PRESSURE(127, "切開創局所陰圧閉鎖処置機器加算", Within.GROUP, Tell.CODE, "2:1"),
    NURSE_WAGES(128, "看護職員処遇改善評価料等", Within.DAY, Tell.CODE, "2:1"),
    WAGES(129, "外来・在宅ベースアップ評価料（１）", Within.DAY, Tell.CODE, "2:1 4:3 6:5 8:7"),
    MORE_WAGES(130, 129, "外来・在宅ベースアップ評価料（２）", Within.DAY, Tell.CODE, "1:1,5,7 2:3"),
    PRICE_RISE(132, "物価対応料区分", Within.DAY, Tell.CODE, "1:2"),
    TRANSPLANT_READINESS(134, "臓器移植実施体制確保加算", Within.GROUP, Tell.KIND, "1:1"),
    SURGICAL_ROBOT(135, "内視鏡手術用支援機器加算", Within.GROUP, Tell.KIND, "1:1"),
    REMOTE_PRESCRIPTION(136, "遠隔電子処方箋活用加算等", Within.GROUP, Tell.KIND, "1:1 2:1"),
    SURGEON_SUPPLY(137, "外科医療確保特別加算", Within.GROUP, Tell.KIND, "1:1");

    /** 物価対応料グループ区分. */
    private static final int PRICE_RISE_GROUP = 133;

    /** What tells an addition from the items that carry it. */
    private enum Tell {
        /** Its code in the column, which no such item has. */
        CODE,
        /** Its 告示等識別区分（１）: the codes of items and additions are alike. */
        KIND
    }

    /** Where the item that carries an addition has to stand. */
    public enum Within {
        /** In the group (剤) of the addition. */
        GROUP,
        /** On the day of the addition. */
        DAY,
        /** In the month of the addition, or before. */
        MONTH
    }

    private final int column;
    private final int carrierColumn;
    private final String title;
    private final Within within;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map of unmodifiable sets
    private final Map<String, Set<String>> carriers;

    private final Tell tell;

    AdditionColumn(int column, String title, Within within, Tell tell, String carriers) {
        this(column, column, title, within, tell, carriers);
    }

    AdditionColumn(int column, int carrierColumn, String title, Within within, Tell tell, String carriers) {
        this.column = column;
        this.carrierColumn = carrierColumn;
        this.title = title;
        this.within = within;
        this.carriers = Arrays.stream(carriers.split(" ", -1))
                .map(pair -> pair.split(":", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Set.of(pair[1].split(",", -1))));
        this.tell = tell;
    }

    /** Number of the column (項番) in which an addition says which it is. */
    public int column() {
        return column;
    }

    /** Number of the column (項番) in which an item says what it may carry; mostly the same. */
    public int carrierColumn() {
        return carrierColumn;
    }

    /** Number of the column that puts additions and items into groups beside this one; 0 when there is none. */
    public int groupColumn() {
        return this == PRICE_RISE ? PRICE_RISE_GROUP : 0;
    }

    /** Its official name. */
    public String title() {
        return title;
    }

    /** Where the item that carries the addition has to stand. */
    public Within within() {
        return within;
    }

    /**
     * Whether an item is one of the additions.
     *
     * @param code what the item has in {@link #column()}
     * @param kind its 告示等識別区分（１）; where items and additions use the same codes, the kind tells them apart
     */
    public boolean isAddition(String code, NoticeKind kind) {
        return carriers.containsKey(code) && (tell == Tell.CODE || kind.isAddition());
    }

    /**
     * Whether an item may carry some of the additions.
     *
     * @param code what the item has in {@link #carrierColumn()}
     * @param kind its 告示等識別区分（１）
     */
    public boolean isCarrier(String code, NoticeKind kind) {
        return (tell == Tell.CODE || !kind.isAddition())
                && carriers.values().stream().anyMatch(codes -> codes.contains(code));
    }

    /** Whether an item may carry an addition, by what they have in their columns. */
    public boolean admits(String carrier, String addition) {
        return carriers.getOrDefault(addition, Set.of()).contains(carrier);
    }
}
