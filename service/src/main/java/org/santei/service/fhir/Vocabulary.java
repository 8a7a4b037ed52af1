package org.santei.service.fhir;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.santei.engine.calculation.FindingType;

/** The code systems of this service, with every code and its name in Japanese. */
enum Vocabulary {
    /** Stay or visits. */
    SETTING("setting", "入院・入院外", entries("inpatient=入院 outpatient=入院外")),

    /** The law under which a claim is paid. */
    SCHEME(
            "scheme",
            "適用される制度",
            entries("health_insurance=医療保険 late_elderly=後期高齢者医療 public_funds=公費単独" + " medical_observation=医療観察法")),

    /** What Claim.supportingInfo tells. */
    INFORMATION(
            "information",
            "レセプトの情報",
            entries("scheme=適用される制度 dpc=診断群分類（ＤＰＣ）で包括評価される入院か treatment-days=診療実日数 visit=受診"
                    + " comment=コメント history=履歴に漏れがない期間 past-act=以前の算定")),

    /** Legal time classes of visits. */
    TIME_CLASS(
            "time-class",
            "時間区分",
            entries("regular=診療時間内 after_hours=時間外 holiday=休日 late_night=深夜"
                    + " after_hours_emergency=時間外加算の特例 evening_or_early_morning=夜間・早朝等"
                    + " paediatric_evening=小児科特例の夜間 paediatric_holiday=小児科特例の休日"
                    + " paediatric_late_night=小児科特例の深夜")),

    /** Who pays. */
    PAYER("payer", "支払う者", entries("insurance=医療保険 public1=第一公費 public2=第二公費 public3=第三公費 public4=第四公費")),

    /** Sections of a claim: table 20 of the record specification. */
    SECTION(
            "section",
            "診療識別（別表20）",
            entries("11=初診 12=再診 13=医学管理 14=在宅 21=内服 22=屯服 23=外用 24=調剤 25=処方 26=麻毒 27=調基"
                    + " 28=その他投薬 31=皮下筋肉内 32=静脈内 33=その他注射 39=薬剤料減点 40=処置 50=手術 54=麻酔 60=検査・病理"
                    + " 70=画像診断 80=その他 90=入院基本料 92=特定入院料・その他 97=食事療養・生活療養・標準負担額")),

    /** That an item is a group of lines. */
    ITEM("item", "item の種類", entries("group=剤（点数・回数算定単位）")),

    /** That a related claim is an earlier one. */
    RELATED_CLAIM("related-claim", "関係するレセプト", entries("previous=同じ患者の以前のレセプト")),

    /** What became of a line or group. */
    OUTCOME("outcome", "算定の可否", entries("paid=算定できる refused=算定できない undecided=決められない")),

    /** What is said of a line, group or claim. */
    ADJUDICATION(
            "adjudication",
            "判定の項目",
            entries("outcome=算定の可否 points=1回の点数 count=月の回数 yen=金額で定められた項目の1回の金額"
                    + " self-paid=特別の料金の1回の金額 billed-points=請求した1回の点数 finding=人が確かめるべきこと"
                    + " total-points=合計点数 payer-points=支払う者の合計点数 section-points=診療識別の合計点数")),

    /** Totals in yen. */
    TOTAL(
            "total",
            "合計の項目",
            entries("paid=支払う者が支払う額 high-cost=高額療養費 left=支払う者の後に残る額 patient=窓口で徴収する額"
                    + " patient-exact=丸めない患者の額 self-paid=特別の料金 yen-items=金額で定められた項目")),

    /** Types of findings. */
    FINDING("finding", "指摘の種類", findings());

    private final String name;
    private final String title;
    // Never changed after it was made.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> codes;

    Vocabulary(String name, String title, Map<String, String> codes) {
        this.name = name;
        this.title = title;
        this.codes = Collections.unmodifiableMap(codes);
    }

    /** Last part of its address. */
    String id() {
        return name;
    }

    String url() {
        return Systems.OWN + "CodeSystem:" + name;
    }

    /** Its name in Japanese. */
    String title() {
        return title;
    }

    /** Every code with its name in Japanese. */
    Map<String, String> codes() {
        return codes;
    }

    /** The name of a code that it has. */
    String display(String code) {
        return Objects.requireNonNull(codes.get(code), code);
    }

    /** The code of a constant. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Codes and their names, each as {@code code=name}, with blanks between them. */
    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : text.split(" ", -1)) {
            int cut = entry.indexOf('=');
            entries.put(entry.substring(0, cut), entry.substring(cut + 1));
        }
        return entries;
    }

    private static Map<String, String> findings() {
        Map<String, String> entries = new LinkedHashMap<>();
        Arrays.stream(FindingType.values()).forEach(type -> entries.put(code(type), type.title()));
        return entries;
    }
}
