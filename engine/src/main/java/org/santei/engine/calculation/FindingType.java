package org.santei.engine.calculation;

import org.santei.engine.facts.TableCondition;

/**
 * What kind of thing a finding is: the catalogue of findings. docs/findings.md and the description of the API are written
 * from it.
 */
public enum FindingType {
    /** Points of a group differ from those of its lines. */
    WRONG_POINTS(
            "点数の誤り",
            Finding.Level.ERROR,
            "剤に記録された点数が、その剤の行から計算した点数と違います。",
            "点数を計算した点数に直してください。",
            "記録条件仕様（医科用） 診療行為・医薬品・特定器材レコード 点数"),
    /** The total of a payer differs from its lines. */
    WRONG_TOTAL(
            "合計点数の誤り",
            Finding.Level.ERROR,
            "支払う者の合計点数が、明細の点数と回数から計算した合計と違います。",
            "合計点数を計算し直してください。",
            "記録条件仕様（医科用） 保険者・公費レコード 合計点数"),
    /** What the patient pays differs from the law of shares. */
    PATIENT_YEN_DIFFERS(
            "患者負担額の誤り",
            Finding.Level.ERROR,
            "記録された負担金額が、点数と負担割合・上限額から計算した額と違うか、負担しうる額を超えています。",
            "負担割合、所得区分、公費の上限額を確かめ、負担金額を直してください。",
            "記録条件仕様（医科用） 保険者・公費レコード 負担金額"),
    /** No row of the master is in force on the day. */
    EXPIRED_CODE(
            "使えないコード",
            Finding.Level.ERROR,
            "診療日に使えるコードではありません。まだ使えない、もう廃止された、またはマスターにありません。",
            "診療日とコードを確かめ、その日に使えるコードに直してください。",
            "医科診療行為マスター 変更年月日・廃止年月日"),
    /** Another act stands in the way. */
    NOT_PAYABLE_TOGETHER(
            "併せて算定できない",
            Finding.Level.ERROR,
            "同じ日・同じ月などに行われた別の診療行為と併せて算定できません。その診療行為に含まれる場合も同じです。",
            "どちらか一方を取り下げてください。",
            "医科点数表"),
    /** More often than allowed. */
    OVER_LIMIT("回数の超過", Finding.Level.ERROR, "日、月、診療実日数などに対して、算定できる回数を超えています。", "回数と日を確かめ、超えた分を取り下げてください。", "医科点数表"),
    /** Age, sex, setting, disease, facility, or the rule of the item itself. */
    REQUIREMENT_NOT_MET(
            "算定要件を満たさない",
            Finding.Level.ERROR,
            "患者の年齢、入院・入院外、傷病名、届出、必要な検査など、その項目の要件を満たしません。",
            "要件にあたる事実を確かめ、なければ取り下げてください。",
            "医科点数表"),
    /** An addition without what it is added to. */
    MISSING_BASE(
            "加算のもととなる項目がない",
            Finding.Level.ERROR,
            "加算だけがあり、加算される診療行為が同じ剤または同じ日にありません。",
            "加算される診療行為を記録するか、加算を取り下げてください。",
            "医科点数表"),
    /** A comment that the claim has to carry. */
    MISSING_COMMENT("コメントがない", Finding.Level.WARNING, "記載要領がその項目に求めるコメントがありません。", "求められるコメントを記録してください。", "コメント関連テーブル"),
    /** An addition or a fee that is earned and not billed. */
    MISSING_ADDITION(
            "算定もれ", Finding.Level.WARNING, "要件を満たす加算・判断料などの項目が記録されていません。", "行った診療を確かめ、算定する場合は記録してください。", "医科点数表"),
    /** A fact is missing. */
    UNDECIDED(
            "決められない",
            Finding.Level.WARNING,
            "事実または公式の値が足りないため、算定の可否または額を決められません。誤りではありません。",
            "挙げられた事実を送って、もう一度計算してください。",
            "医科点数表"),
    /** A person has to look. */
    TO_CHECK("人が確かめる", Finding.Level.WARNING, "請求から分からない事情によって可否が変わります。誤りとは限りません。", "挙げられた事情を確かめてください。", "医科点数表");

    private final String title;
    private final Finding.Level level;
    private final String meaning;
    private final String advice;
    private final String basis;

    FindingType(String title, Finding.Level level, String meaning, String advice, String basis) {
        this.title = title;
        this.level = level;
        this.meaning = meaning;
        this.advice = advice;
        this.basis = basis;
    }

    /** Its name for people, in Japanese. */
    public String title() {
        return title;
    }

    /** How much it usually matters; what only a row that asks to look has found is a warning all the same. */
    public Finding.Level level() {
        return level;
    }

    /** What it means: a whole sentence in Japanese. */
    public String meaning() {
        return meaning;
    }

    /** What to do: a whole sentence in Japanese. */
    public String advice() {
        return advice;
    }

    /** Where it rests on when no rule of the law found it. */
    public String basis() {
        return basis;
    }

    /** The type of what a row of the official tables says against an act. */
    static FindingType of(TableCondition condition) {
        return switch (condition) {
            case ADDITION_WITHOUT_BASE,
                    NOTE_ADDITION,
                    GENERAL_AGE,
                    TIME_ADDITION,
                    SHORTFALL_BASE,
                    SPECIMEN,
                    ADDITION_COLUMN,
                    STAY_ADDITION -> MISSING_BASE;
            case NOTE_SEQUENCE,
                    OUTPATIENT_MANAGEMENT,
                    EXCLUSION_DAY,
                    EXCLUSION_MONTH,
                    EXCLUSION_OCCASION,
                    EXCLUSION_WEEK,
                    INCLUSION,
                    STAY_ADDITION_NUMBER,
                    SECONDARY_OPERATION,
                    SECONDARY_NOTE -> NOT_PAYABLE_TOGETHER;
            case COUNT_CAP, COUNT_CHECK, FREQUENCY, TREATMENT_DAYS, VISIT_DAYS -> OVER_LIMIT;
            case COMMENT -> MISSING_COMMENT;
            case OTHER_MONTHS, STEPS_ABOVE, SHORTFALL_POINTS, OPERATIONS_TOGETHER -> TO_CHECK;
            default -> REQUIREMENT_NOT_MET;
        };
    }
}
