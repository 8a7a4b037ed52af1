package org.santei.service.claim;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.ReducedStandard;
import org.santei.engine.claim.Waiver;

/** One payer, and what the certificates of the patient say about it. */
@Schema(name = "Payer", description = "支払う者。number から後は患者負担の計算に使います。省いた項目は不明として扱います。")
public record PayerPart(
        @Schema(requiredMode = REQUIRED, description = "医療保険（insurance）または公費（public1～public4）") @Nullable
        Payer payer,

        @Schema(description = "請求した合計点数。計算結果と比べます。", minimum = "0", maximum = "99999999", example = "288") @Nullable
        Integer points,

        @Schema(
                description = "保険者番号（6桁か8桁）または公費の負担者番号（8桁）。記号・番号・受給者番号は送れません。",
                pattern = Formats.PAYER_NUMBER,
                example = "01010016")
        @Nullable
        String number,

        @Schema(
                description = "高額療養費の所得区分。医療保険だけ。70歳未満は ア～オ、70歳以上は 現役並みⅢ～Ⅰ・一般・低所得Ⅱ・Ⅰ、"
                        + "後期高齢者の2割は 一般Ⅱ、1割は 一般Ⅰ。オンライン資格確認の適用区分（A01～A06、B01～B10）でも書けます。"
                        + "限度額適用認定証などの提示がなければ none。省くと不明",
                pattern = Formats.INCOME,
                example = "ウ")
        @Nullable
        String incomeClass,

        @Schema(description = "多数回該当か。医療保険だけ。省くと false") @Nullable
        Boolean multiple,

        @Schema(description = "75歳到達月の特例（高半）で限度額が2分の1になるか。医療保険だけ。本人の誕生日から分かるときは省けます。省くと false") @Nullable
        Boolean halved,

        @Schema(
                description = "特定疾病療養受療証の月の限度額（円）。医療保険だけ。証がなければ省きます。",
                minimum = "1",
                maximum = "99999",
                example = "10000")
        @Nullable
        Integer longTermYen,

        @Schema(description = "このレセプトの診療がすべて特定疾病の療養なら true、どれもそうでなければ false。医療保険だけ。省くと不明") @Nullable
        Boolean longTermForAll,

        @Schema(description = "給付割合（％）。医療保険だけ。年齢と所得区分から決まる割合と違えば未確定になります。", minimum = "0", maximum = "100") @Nullable
        Integer benefitPercent,

        @Nullable WaiverPart waiver,
        @Nullable LimitsPart limits,

        @Schema(
                description = "低所得者の食事・生活療養の標準負担額の区分（記録条件仕様 別表8）。医療保険だけ。"
                        + "オ・低所得Ⅱで入院90日以下（low_2）、90日超（low_2_over_90）、低所得Ⅰ（low_1）、老齢福祉年金（low_1_pension）。"
                        + "標準負担額の行があればその行で決まります。省くと不明",
                example = "low_2")
        @Nullable
        ReducedStandard reducedStandard,

        @Schema(
                description = "食事・生活療養の標準負担額のうち、この公費のもとで患者が支払う割合（％）。公費だけ。省くと表から分かる割合",
                minimum = "0",
                maximum = "100",
                example = "50")
        @Nullable
        Integer mealPercent,

        @Schema(
                description = "請求した負担金額（円）。患者がこの支払う者の後に支払う額として記録したもの。計算結果と比べます。",
                minimum = "0",
                maximum = "9999999",
                example = "500")
        @Nullable
        Integer patientYen) {

    /** What the insurer lets the patient off. */
    @Schema(name = "Waiver", description = "一部負担金の減免。医療保険だけ")
    public record WaiverPart(
            @Schema(requiredMode = REQUIRED, description = "減額（reduced）、免除（exempt）、支払猶予（deferred）")
            Waiver.@Nullable Kind kind,

            @Schema(description = "減額割合（％）。減額だけ", minimum = "0", maximum = "100", example = "50") @Nullable
            Integer percent,

            @Schema(description = "減額金額（円）。減額だけ", minimum = "0", maximum = "999999") @Nullable
            Integer yen) {}

    /** What the certificate of a fund says of the patient's part. */
    @Schema(name = "FundLimits", description = "受給者証・医療券に書かれた患者負担。公費だけ。書いた上限はすべて同時に働きます。地方の公費では、書いたものがすべてとみなします。")
    public record LimitsPart(
            @Schema(description = "総額に対する負担割合（％）の上限。負担がなければ 0", minimum = "0", maximum = "100", example = "10")
            @Nullable
            Integer percent,

            @Schema(description = "1回の上限額（円）", minimum = "0", maximum = "9999999", example = "300") @Nullable
            Integer perVisitYen,

            @Schema(description = "1日の上限額（円）", minimum = "0", maximum = "9999999") @Nullable
            Integer perDayYen,

            @Schema(description = "1月の上限額（円）。医療券の本人支払額もここに書きます。", minimum = "0", maximum = "9999999", example = "5000")
            @Nullable
            Integer perMonthYen,

            @Schema(description = "1日に負担する回数の上限", minimum = "1", maximum = "99") @Nullable
            Integer perDayCount,

            @Schema(description = "1月に負担する回数（1日の上限額があれば日数）の上限", minimum = "1", maximum = "99") @Nullable
            Integer perMonthCount) {}
}
