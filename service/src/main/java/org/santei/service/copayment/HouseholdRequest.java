package org.santei.service.copayment;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.InsuranceKind;

/**
 * One month of a household with one insurer as the API takes it. A part that the contract marks as required is {@code null}
 * only while the request is still being checked.
 */
@Schema(name = "HouseholdMonth", description = "同じ保険者に属する世帯の1か月（世帯合算、健康保険法施行令第41条）。食事・生活療養は含めません。")
record HouseholdRequest(
        @Schema(
                requiredMode = REQUIRED,
                description = "診療年月。2008-04 から",
                type = "string",
                pattern = "[0-9]{4}-[0-9]{2}",
                example = "2026-07")
        @Nullable
        YearMonth month,

        @Schema(
                requiredMode = REQUIRED,
                implementation = String.class,
                description = "世帯の保険: 被用者保険（employee）、国民健康保険（national-health）、後期高齢者医療（late-elderly）、退職者医療（retired）",
                allowableValues = {"employee", "national-health", "late-elderly", "retired"})
        @Nullable
        InsuranceKind kind,

        @Schema(description = "70歳未満と世帯全体の所得区分（ア～オ など）。後期高齢者医療では書きません。要るのに省くと額は決まりません。", example = "ウ") @Nullable
        String classUnder70,

        @Schema(description = "70歳以上の所得区分（現役並みⅢ～Ⅰ、一般、一般Ⅱ、低所得Ⅱ・Ⅰ など）。要るのに省くと額は決まりません。", example = "一般") @Nullable
        String classFrom70,

        @Schema(description = "多数回該当（4回目から）か。省くと false") @Nullable
        Boolean multipleMonths,

        @Schema(requiredMode = REQUIRED, description = "療養を受けた世帯員。" + MEMBERS_LIMIT + "人まで")
        List<MemberPart> members) {

    /** Most members. */
    static final int MEMBERS_LIMIT = 50;

    /** Most bills of a member. */
    static final int BILLS_LIMIT = 100;

    /** One member. */
    @Schema(name = "HouseholdMember", description = "世帯員。氏名・番号は不要です。")
    record MemberPart(
            @Schema(requiredMode = REQUIRED, description = "生年月日。70歳未満か70歳以上かを決めます。", example = "1970-05-01") @Nullable
            LocalDate birthDate,

            @Schema(
                    description = "75歳到達時特例対象療養か（限度額が2分の1）。省くと生年月日から決めます（75歳の誕生日が月の2日以降にある月）。"
                            + "被保険者がその月に75歳になった被扶養者には true を書きます。")
            @Nullable
            Boolean turning75,

            @Schema(requiredMode = REQUIRED, description = "病院・診療所・薬局ごと、入院・外来ごと、医科・歯科ごとの支払い。" + BILLS_LIMIT + "件まで")
            List<BillPart> bills) {

        /** One that says nothing. */
        static final MemberPart NOTHING = new MemberPart(null, null, List.of());
    }

    /** What one member paid at one institution. */
    @Schema(name = "HouseholdBill", description = "1つの医療機関での1か月の一部負担金")
    record BillPart(
            @Schema(requiredMode = REQUIRED, description = "入院（inpatient）か外来（outpatient）か") @Nullable
            Setting setting,

            @Schema(requiredMode = REQUIRED, description = "点数", minimum = "0", maximum = "99999999", example = "20000")
            @Nullable
            Integer points,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "一部負担金の額（円、高額療養費と公費の前）。70歳未満では21,000円（75歳到達月は10,500円）以上のものだけを合算します。",
                    minimum = "0",
                    maximum = "99999999",
                    example = "60000")
            @Nullable
            Integer shareYen,

            @Schema(
                    description = "患者がなお負担する額（円）。窓口で高額療養費の現物給付や公費があったとき。省くと shareYen",
                    minimum = "0",
                    maximum = "99999999",
                    example = "60000")
            @Nullable
            Integer paidYen) {

        /** One that says nothing. */
        static final BillPart NOTHING = new BillPart(null, null, null, null);
    }
}
