package org.santei.service.fhir;

import java.util.List;

/** The extensions in which this service takes and gives what FHIR has no element for. */
final class Extensions {

    /** Part of the facility that says that it has notified nothing: an empty list cannot be written in FHIR. */
    static final String NO_STANDARDS = "noStandards";

    private static final String BASE = Systems.OWN + "StructureDefinition:";
    private static final String WHOLE = "unsignedInt";
    private static final String TRUTH = "boolean";
    private static final String CODE = "code";

    /**
     * A part of an extension.
     *
     * @param name its name inside the extension
     * @param type type of its value in FHIR; empty when it has parts
     * @param many whether it may come more than once
     * @param title what it says, in Japanese
     * @param parts its own parts
     */
    record Part(String name, String type, boolean many, String title, List<Part> parts) {
        Part(String name, String type, String title) {
            this(name, type, false, title, List.of());
        }

        /** The field of the API. */
        String field() {
            return many ? name + 's' : name;
        }

        /** How a FHIRPath goes on to it. */
        String path() {
            return ".extension('" + name + "')" + (type.isEmpty() ? "" : ".value");
        }
    }

    /**
     * An extension.
     *
     * @param name last part of its address
     * @param context element that may have it
     * @param type type of its value in FHIR; empty when it has parts
     * @param many whether an element may have more than one
     * @param title what it says, in Japanese
     * @param parts its parts
     */
    record Definition(String name, List<String> context, String type, boolean many, String title, List<Part> parts) {

        String url() {
            return BASE + name;
        }

        /** How a FHIRPath goes on to it. */
        String path() {
            return ".extension('" + url() + "')";
        }

        /** How a FHIRPath goes on to its value. */
        String value() {
            return path() + ".value";
        }
    }

    static final Definition FACILITY = new Definition(
            "facility",
            List.of("Organization"),
            "",
            false,
            "医療機関。分からない項目は省けます。",
            List.of(
                    new Part("kind", CODE, "病院（hospital）か診療所（clinic）か"),
                    new Part("paediatrics", TRUTH, "小児科を標榜しているか"),
                    new Part("standard", CODE, true, "届け出た施設基準のコード（4桁）", List.of()),
                    new Part(NO_STANDARDS, TRUTH, "届け出た施設基準がないなら true。standard も省くと不明"),
                    new Part("licensedBeds", WHOLE, "許可病床数"),
                    new Part("generalBeds", WHOLE, "一般病床数"),
                    new Part("area", WHOLE, "地域加算の級地（1～7）。対象の地域でなければ 0")));

    static final Definition CERTIFICATE = new Definition(
            "certificate",
            List.of("Coverage"),
            "",
            false,
            "証に書かれたこと、またはオンライン資格確認の結果。記号・番号は要りません。",
            List.of(
                    new Part("incomeClass", "string", "高額療養費の所得区分、適用区分のコード、または none"),
                    new Part("multiple", TRUTH, "多数回該当か"),
                    new Part("halved", TRUTH, "75歳到達月の特例で限度額が2分の1になるか"),
                    new Part("longTermYen", WHOLE, "特定疾病療養受療証の月の限度額（円）"),
                    new Part("longTermForAll", TRUTH, "診療がすべて特定疾病の療養か"),
                    new Part("benefitPercent", WHOLE, "給付割合（％）"),
                    new Part(
                            "waiver",
                            "",
                            false,
                            "一部負担金の減免",
                            List.of(
                                    new Part("kind", CODE, "減額（reduced）、免除（exempt）、支払猶予（deferred）"),
                                    new Part("percent", WHOLE, "減額割合（％）"),
                                    new Part("yen", WHOLE, "減額金額（円）"))),
                    new Part(
                            "limits",
                            "",
                            false,
                            "受給者証・医療券に書かれた患者負担",
                            List.of(
                                    new Part("percent", WHOLE, "総額に対する負担割合（％）の上限"),
                                    new Part("perVisitYen", WHOLE, "1回の上限額（円）"),
                                    new Part("perDayYen", WHOLE, "1日の上限額（円）"),
                                    new Part("perMonthYen", WHOLE, "1月の上限額（円）"),
                                    new Part("perDayCount", WHOLE, "1日に負担する回数の上限"),
                                    new Part("perMonthCount", WHOLE, "1月に負担する回数の上限"))),
                    new Part("reducedStandard", CODE, "低所得者の標準負担額の区分"),
                    new Part("mealPercent", WHOLE, "標準負担額のうち、この公費のもとで患者が支払う割合（％）")));

    static final Definition PAYER =
            value("payer", "Claim.insurance", CODE, "支払う者（insurance、public1～public4）。省くと、保険種別と insurance の順で決まります。");

    static final Definition BILLED_POINTS = new Definition(
            "billed-points",
            List.of("Claim.item", "Claim.insurance"),
            WHOLE,
            false,
            "請求した点数。item では1回の点数、insurance では合計点数",
            List.of());

    static final Definition BILLED_YEN = value("billed-patient-yen", "Claim.insurance", WHOLE, "請求した負担金額（円）");

    static final Definition SINCE = value("diagnosis-since", "Claim.diagnosis", "date", "診療開始日");

    static final Definition ITEM_INSURANCE = new Definition(
            "item-insurance",
            List.of("Claim.item"),
            "positiveInt",
            true,
            "負担する者（Claim.insurance.sequence）。省くとすべての支払う者",
            List.of());

    static final Definition SERVICE_DAY = new Definition(
            "service-day",
            List.of("Claim.item"),
            "",
            true,
            "行った日と、その日の回数。2日以上あるときに使います。",
            List.of(new Part("day", "date", "日"), new Part("times", "positiveInt", "回数")));

    static final Definition PROOF = new Definition(
            "proof",
            List.of("ClaimResponse"),
            "",
            false,
            "計算が依拠したもの。すべて同じなら、結果も同じです。",
            List.of(
                    new Part("revision", "string", "改定"),
                    new Part("edition", "string", "点数表の版"),
                    new Part("rules", "string", "点数表の規則のハッシュ"),
                    new Part("shares", "string", "患者負担の規則のハッシュ"),
                    new Part("tables", "string", "公式の表のハッシュ"),
                    new Part("shareTables", "string", "患者負担の表のハッシュ"),
                    new Part("engine", "string", "計算したプログラムの版とソースのハッシュ"),
                    new Part("input", "string", "レセプトのハッシュ")));

    /** Every one. */
    static final List<Definition> ALL =
            List.of(FACILITY, CERTIFICATE, PAYER, BILLED_POINTS, BILLED_YEN, SINCE, ITEM_INSURANCE, SERVICE_DAY, PROOF);

    private Extensions() {}

    private static Definition value(String name, String context, String type, String title) {
        return new Definition(name, List.of(context), type, false, title, List.of());
    }
}
