package org.santei.service.copayment;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.Practice;
import org.santei.engine.copayment.Reduction;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.LimitCode;

/**
 * One patient's month at one institution as the API takes it. Names and numbers of a patient have no place in it. A part that
 * the contract marks as required is {@code null} only while the request is still being checked.
 */
@Schema(name = "PatientMonth", description = "1人の患者の、1つの医療機関での1か月。点数と支払う者は分かっているものとします。氏名・番号は不要です。")
record CopaymentRequest(
        @Schema(
                requiredMode = REQUIRED,
                description = "診療年月。2008-04 から。負担割合と限度額の表を決めます。",
                type = "string",
                pattern = "[0-9]{4}-[0-9]{2}",
                example = "2018-10")
        @Nullable
        YearMonth month,

        @Schema(requiredMode = REQUIRED, description = "生年月日", example = "1945-01-01") @Nullable
        LocalDate birthDate,

        @Schema(
                requiredMode = REQUIRED,
                description = "医療機関の都道府県番号2桁",
                pattern = CopaymentForms.PREFECTURES,
                example = "27")
        @Nullable
        String prefecture,

        @Schema(requiredMode = REQUIRED, description = "入院（inpatient）か入院外（outpatient）か") @Nullable
        Setting setting,

        @Schema(
                requiredMode = REQUIRED,
                description = "月の医療保険。はじめのものを insurance、途中で変わったときは次を insurance2 … と呼びます。" + INSURANCES_LIMIT
                        + "件まで。公費だけのときは kind が none のものを1件")
        List<InsurancePart> insurances,

        @Schema(description = "患者の持つ公費と特定疾病療養受療証。順に fund1、fund2 … と呼びます。公費は" + FUNDS_LIMIT + "件まで、受療証は1件まで")
        List<FundRequest> funds,

        @Nullable PracticePart practice,

        @Schema(description = "同じ月に他の医療機関で支払った額（自己負担上限額管理票などによる）")
        List<ElsewherePart> elsewhere,

        @Schema(
                requiredMode = REQUIRED,
                description = "会計の順。日付の順に並べます。支払う者の違う診療は、同じ受診でも別に書きます。" + OCCASIONS_LIMIT + "件まで")
        List<OccasionPart> occasions) {

    /** Most insurances of a month. */
    static final int INSURANCES_LIMIT = 4;

    /** Most public funds of a patient, the certificate of a disease of long treatment not counted. */
    static final int FUNDS_LIMIT = 4;

    /** Most payments elsewhere. */
    static final int ELSEWHERE_LIMIT = 500;

    /** Most occasions. */
    static final int OCCASIONS_LIMIT = 500;

    /** Most points of an occasion, and most yen of any limit. */
    static final int LARGEST = 99_999_999;

    /** One insurance. */
    @Schema(name = "Insurance", description = "医療保険")
    record InsurancePart(
            @Schema(
                    requiredMode = REQUIRED,
                    implementation = String.class,
                    description = "被用者保険（employee）、国民健康保険（national-health）、後期高齢者医療（late-elderly）、"
                            + "退職者医療（retired）、保険なし（none）",
                    allowableValues = {"employee", "national-health", "late-elderly", "retired", "none"})
            @Nullable
            InsuranceKind kind,

            @Schema(
                    description = "保険者番号（6桁または8桁）。検証番号を確かめます。kind・prefecture・union と合わなければ誤りです。"
                            + "prefecture と union は省けます。",
                    pattern = CopaymentForms.INSURERS,
                    example = "138057")
            @Nullable
            String insurerNumber,

            @Schema(
                    description = "保険者の都道府県番号2桁。省くと保険者番号から決め、それもなければ不明（県外とはみなしません）",
                    pattern = CopaymentForms.PREFECTURES,
                    example = "27")
            @Nullable
            String prefecture,

            @Schema(description = "国民健康保険組合か。省くと保険者番号から決め、それもなければ false。国民健康保険だけ") @Nullable
            Boolean union,

            @Schema(
                    implementation = String.class,
                    description = "70歳未満（under70）か70歳以上（70plus）か。省くと生年月日から決めます"
                            + "（七十歳に達する日の属する月の翌月から70歳以上、後期高齢者医療は常に70歳以上）。書くと照合します。",
                    allowableValues = {"under70", "70plus"})
            @Nullable
            AgeBand ageBand,

            @Schema(
                    description = "所得区分（ア～オ、現役並みⅢ～Ⅰ、一般、一般Ⅱ、一般Ⅰ、低所得Ⅱ・Ⅰ。古い月では上位A など）。"
                            + "70歳未満で限度額適用認定証の提示も資格確認もなければ省きます。70歳以上で省くと額は決まりません。",
                    example = "一般")
            @Nullable
            String incomeClass,

            @Schema(
                    implementation = String.class,
                    description = "オンライン資格確認の限度額適用認定証適用区分。incomeClass の代わりに書けます。",
                    pattern = CopaymentForms.LIMIT_CODES,
                    example = "B09")
            @Nullable
            LimitCode limitCode,

            @Schema(description = "多数回該当（4回目から）か。省くと false") @Nullable
            Boolean multipleMonths,

            @Schema(description = "限度額が2分の1になる75歳到達月か。省くと生年月日から決めます（75歳の誕生日が月の2日以降にある月）。") @Nullable
            Boolean turning75,

            @Nullable ReductionPart reduction) {

        /** One that says nothing. */
        static final InsurancePart NOTHING =
                new InsurancePart(null, null, null, null, null, null, null, null, null, null);
    }

    /** What the insurer lets the patient off. */
    @Schema(name = "Reduction", description = "一部負担金の減免")
    record ReductionPart(
            @Schema(
                    requiredMode = REQUIRED,
                    implementation = String.class,
                    description = "減額（amount）、減免率（rate）、免除（exempt）、支払猶予（deferred）、"
                            + "法別15・16・21の残りを免除する自立支援減免（municipal-relief-15-16-21、国民健康保険だけ）",
                    allowableValues = {"amount", "rate", "exempt", "deferred", "municipal-relief-15-16-21"})
            Reduction.@Nullable Kind kind,

            @Schema(description = "amount では円、rate では％（1～100）。ほかでは書きません。", minimum = "1", maximum = "99999999")
            @Nullable
            Integer value) {}

    /** What institutions handle in different ways. */
    @Schema(name = "Practice", description = "医療機関によって違う扱い。省くと通例")
    record PracticePart(
            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description = "公費の支払う額を特定疾病療養の限度額に数える保険者の側。省くと [\"employee\", \"national\"]",
                                    example = "[\"employee\"]"),
                    schema =
                            @Schema(
                                    implementation = String.class,
                                    allowableValues = {"employee", "national"}))
            @Nullable
            List<InsurerSide> longTermCountsFunds,

            @Schema(description = "特定疾病療養の限度額を会計ごとに当てはめ、超える額を受療証の分とするか。省くと false（月に当てはめ、超える額は高額療養費）") @Nullable
            Boolean longTermByDay,

            @Schema(
                    implementation = String.class,
                    description = "10円の倍数でない限度額に達したときに窓口で徴収する額。1円単位（1yen、省いたとき）、"
                            + "10円未満を四捨五入（10yen-half-up）、10円未満を切捨て（10yen-down）",
                    allowableValues = {"1yen", "10yen-half-up", "10yen-down"})
            Practice.@Nullable TillRounding tillRounding) {}

    /** What was paid at another institution. */
    @Schema(name = "Elsewhere", description = "他の医療機関で支払った額")
    record ElsewherePart(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "この番号（1から）の会計より前に分かっていた。会計の数より1多い番号まで",
                    minimum = "1",
                    maximum = "501",
                    example = "4")
            @Nullable
            Integer beforeOccasion,

            @Schema(
                    requiredMode = REQUIRED,
                    implementation = String.class,
                    description = "公費",
                    pattern = "fund[1-5]",
                    example = "fund1")
            @Nullable
            Payer fund,

            @Schema(description = "管理票に書かれた額（円）。省くと0", minimum = "0", maximum = "99999999", example = "500") @Nullable
            Integer patientYen,

            @Schema(description = "月の回数に1回と数えるか。省くと false") @Nullable
            Boolean use) {}

    /** Treatment that is paid for at one time by the same payers. */
    @Schema(name = "Occasion", description = "会計。同じ支払う者が1度に負担する診療")
    record OccasionPart(
            @Schema(requiredMode = REQUIRED, description = "診療した日。診療年月の日", example = "2018-10-01") @Nullable
            LocalDate date,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "この支払う者に請求する点数",
                    minimum = "0",
                    maximum = "99999999",
                    example = "1000")
            @Nullable
            Integer points,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    requiredMode = REQUIRED,
                                    description = "支払う者を、支払う順に。保険（insurance、insurance2 …）が先。公費だけなら保険を書きません。",
                                    example = "[\"insurance\", \"fund1\"]"),
                    schema = @Schema(implementation = String.class, pattern = "insurance[2-4]?|fund[1-5]"))
            List<Payer> payers,

            @Schema(
                    implementation = String.class,
                    description = "初診（first）、再診（revisit）、電話再診（phone-revisit）、" + "同日2科目の初診・再診・電話再診（-second-dept）。省くと不明",
                    allowableValues = {
                        "first",
                        "revisit",
                        "phone-revisit",
                        "first-second-dept",
                        "revisit-second-dept",
                        "phone-revisit-second-dept"
                    })
            @Nullable
            VisitKind kind,

            @Schema(
                    description = "受診の番号。同じ番号の会計は、1回ごとの限度額と回数では1回の受診です。" + "書くときはすべての会計に書きます。省くと会計ごとに1回",
                    minimum = "1",
                    maximum = "500")
            @Nullable
            Integer visit,

            @Schema(description = "診療実日数に数える日か。省くと true") @Nullable
            Boolean treatmentDay) {

        /** One that says nothing. */
        static final OccasionPart NOTHING = new OccasionPart(null, null, List.of(), null, null, null);
    }
}
