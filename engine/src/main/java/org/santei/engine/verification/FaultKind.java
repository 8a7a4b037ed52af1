package org.santei.engine.verification;

import org.santei.engine.calculation.FindingType;

/** What can be wrong with a claim, as a seeder of faults writes it. */
public enum FaultKind {
    WRONG_POINTS("点数を違える", FindingType.WRONG_POINTS, true),
    WRONG_TOTAL("合計点数を違える", FindingType.WRONG_TOTAL, true),
    WRONG_PATIENT_YEN("負担金額を一部負担金より多くする", FindingType.PATIENT_YEN_DIFFERS, true),
    EXPIRED_CODE("廃止されたコードを加える", FindingType.EXPIRED_CODE, false),
    NOT_YET_VALID_CODE("まだ使えないコードを加える", FindingType.EXPIRED_CODE, false),
    EXCLUDED_CODE("併せて算定できないコードを加える", FindingType.NOT_PAYABLE_TOGETHER, false),
    DOUBLED_MONTHLY_FEE("月１回の項目を２回にする", FindingType.OVER_LIMIT, false),
    TOO_MANY_VISITS("診療実日数より多く算定する", FindingType.OVER_LIMIT, false),
    OVER_FREQUENCY("算定回数の上限を超える", FindingType.OVER_LIMIT, false),
    WRONG_AGE("年齢の限度に合わない項目を加える", FindingType.REQUIREMENT_NOT_MET, false),
    WRONG_AGE_ADDITION("年齢に合わない加算を加える", FindingType.REQUIREMENT_NOT_MET, false),
    INPATIENT_ONLY("入院に限る項目を入院外に加える", FindingType.REQUIREMENT_NOT_MET, false),
    FEE_WITHOUT_TEST("検査のない判断料を加える", FindingType.REQUIREMENT_NOT_MET, false),
    ADDITION_WITHOUT_BASE("もとの項目のない加算を加える", FindingType.MISSING_BASE, false),
    MISSING_JUDGEMENT_FEE("判断料を落とす", FindingType.MISSING_ADDITION, false),
    MISSING_ADDITION("年齢加算を落とす", FindingType.MISSING_ADDITION, false),
    MISSING_COMMENT("必要なコメントを落とす", FindingType.MISSING_COMMENT, false);

    private final String title;
    private final FindingType type;
    private final boolean figure;

    FaultKind(String title, FindingType type, boolean figure) {
        this.title = title;
        this.type = type;
        this.figure = figure;
    }

    /** What is done, in Japanese. */
    public String title() {
        return title;
    }

    /** The type of the finding that it has to be found as. */
    public FindingType type() {
        return type;
    }

    /** Whether only a figure is changed: such a fault may stand beside one of another kind in a claim. */
    boolean isFigure() {
        return figure;
    }
}
