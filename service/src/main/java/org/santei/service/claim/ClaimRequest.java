package org.santei.service.claim;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;

/**
 * One claim as the API takes it. Names and numbers of a patient have no place in it. A part that the contract marks as
 * required is {@code null} only while the request is still being checked.
 */
@Schema(name = "Claim", description = "レセプト1件。患者の氏名・番号は不要で、送ることもできません。")
public record ClaimRequest(
        @Schema(
                description = "呼び出し側の番号。結果にそのまま返ります。患者を特定する番号は使わないでください。",
                pattern = "[0-9A-Za-z_-]{0,20}",
                example = "1")
        @Nullable
        String receipt,

        @Schema(
                requiredMode = REQUIRED,
                description = "診療年月。点数表の版を決めます。",
                type = "string",
                pattern = "[0-9]{4}-[0-9]{2}",
                example = "2021-10")
        @Nullable
        YearMonth month,

        @Schema(requiredMode = REQUIRED, description = "入院（inpatient）か入院外（outpatient）か") @Nullable
        Setting setting,

        @Schema(
                description = "適用される制度。医療保険（health_insurance）、後期高齢者医療（late_elderly）、公費単独（public_funds）、"
                        + "医療観察法（medical_observation）。省くと不明")
        @Nullable
        Scheme scheme,

        @Schema(description = "診断群分類（ＤＰＣ）で包括評価される入院か。省くと false。入院だけ") @Nullable
        Boolean dpc,

        @Schema(requiredMode = REQUIRED) @Nullable PatientPart patient,
        @Nullable FacilityPart facility,

        @Nullable StayPart stay,

        @Schema(description = "診療実日数。省くと不明", minimum = "0", maximum = "31", example = "1") @Nullable
        Integer treatmentDays,

        @Schema(requiredMode = REQUIRED, description = "支払う者。1件以上、同じものは1件だけ")
        List<PayerPart> payers,

        @Schema(description = "分かっている受診。なければ、時間区分などは不明として扱います。")
        List<VisitPart> visits,

        @Schema(description = "傷病名") List<DiagnosisPart> diagnoses,

        @Schema(requiredMode = REQUIRED, description = "剤（点数・回数算定単位）。1件以上")
        List<GroupPart> groups,

        @ArraySchema(
                arraySchema = @Schema(description = "記録したコメントのコード（コメントマスター、9桁）。文は送れません。", example = "[\"820100001\"]"),
                schema = @Schema(pattern = Formats.COMMENT_CODE))
        List<String> comments,

        @Schema(description = "年月日を表すコメント（コメントパターン50。起算日、前回実施日など）。comments には重ねて書かなくてよい")
        List<CommentDayPart> commentDays,

        @Nullable HistoryPart history,

        @Schema(
                description = "同じ患者の以前のレセプト。診療年月より前の月のもの、" + PREVIOUS_LIMIT
                        + "件まで。ここから履歴を作ります（日のない剤は月の初日とみなします）。history の acts とは一緒に書けません。"
                        + "中に history と previousClaims は書けません。")
        List<ClaimRequest> previousClaims) {

    /** Most earlier claims of one request: five years of one claim a month. */
    static final int PREVIOUS_LIMIT = 60;

    /** Most earlier acts of one request, given or read from earlier claims. */
    static final int PAST_ACTS_LIMIT = 100_000;

    /** Whom the claim is for. */
    @Schema(name = "Patient", description = "患者")
    public record PatientPart(
            @Schema(requiredMode = REQUIRED, description = "男女区分") @Nullable
            Sex sex,

            @Schema(requiredMode = REQUIRED, description = "生年月日", example = "1991-11-21") @Nullable
            LocalDate birthDate) {}

    /** Who treated; anything may be unknown. */
    @Schema(name = "Facility", description = "医療機関。分からない項目は省けます。")
    public record FacilityPart(
            @Schema(description = "病院（hospital）か診療所（clinic）か") @Nullable
            FacilityKind kind,

            @Schema(description = "小児科を標榜しているか") @Nullable Boolean paediatrics,

            @Schema(description = "届け出た施設基準のコード（4桁）。省くと不明、空なら届出なし", example = "[\"3681\"]") @Nullable
            List<String> standards,

            @Schema(description = "許可病床数。省くと不明", minimum = "0", maximum = "9999", example = "199") @Nullable
            Integer licensedBeds,

            @Schema(description = "一般病床数。許可病床数以下。省くと不明", minimum = "0", maximum = "9999", example = "150") @Nullable
            Integer generalBeds,

            @Schema(description = "地域加算の級地（1～7）。対象の地域でなければ 0。省くと不明", minimum = "0", maximum = "7", example = "1")
            @Nullable
            Integer area) {}

    /** The stay in hospital. */
    @Schema(name = "Stay", description = "入院。入院（inpatient）のレセプトだけ")
    public record StayPart(
            @Schema(requiredMode = REQUIRED, description = "入院年月日。診療年月の末日まで", example = "2021-10-01") @Nullable
            LocalDate admitted,

            @Schema(description = "退院年月日。入院中、または不明なら省きます。", example = "2021-10-12") @Nullable
            LocalDate discharged) {}

    /** What was claimed before the month of the claim. */
    @Schema(name = "History", description = "診療年月より前の算定の履歴。分かる範囲で書きます。")
    public record HistoryPart(
            @Schema(description = "この日から診療年月の前月末まで、履歴に漏れがないことを表す日。省くと、書かれていない算定があったかは不明", example = "2021-04-01")
            @Nullable
            LocalDate since,

            @Schema(description = "以前の算定。順序は問いません。" + PAST_ACTS_LIMIT + "件まで")
            List<PastActPart> acts) {}

    /** One act before the month of the claim. */
    @Schema(name = "PastAct", description = "以前の算定")
    public record PastActPart(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "マスターのコード9桁",
                    pattern = "[167][0-9]{8}",
                    example = "111000110")
            @Nullable
            String code,

            @Schema(requiredMode = REQUIRED, description = "算定した日。診療年月より前の月の日", example = "2021-09-14") @Nullable
            LocalDate day,

            @Schema(description = "その日の回数。省くと1", minimum = "1", maximum = "999", example = "1") @Nullable
            Integer times) {}

    /** One visit. */
    @Schema(name = "Visit", description = "受診")
    public record VisitPart(
            @Schema(requiredMode = REQUIRED, description = "受診した日。診療年月の日", example = "2021-10-08") @Nullable
            LocalDate day,

            @Schema(description = "時間区分。省くと不明") @Nullable TimeClass timeClass) {}

    /** One diagnosis. */
    @Schema(name = "Diagnosis", description = "傷病名")
    public record DiagnosisPart(
            @Schema(requiredMode = REQUIRED, description = "傷病名コード7桁", pattern = "[0-9]{7}", example = "8848176")
            @Nullable
            String code,

            @Schema(description = "診療開始日", example = "2021-09-14") @Nullable
            LocalDate since) {}

    /** A comment that tells a day. */
    @Schema(name = "CommentDay", description = "年月日を表すコメント")
    public record CommentDayPart(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "コメントマスターのコード9桁",
                    pattern = Formats.COMMENT_CODE,
                    example = "850100246")
            @Nullable
            String code,

            @Schema(requiredMode = REQUIRED, description = "コメントが表す日", example = "2024-05-14") @Nullable
            LocalDate day) {}

    /** Lines that are priced and counted together. */
    @Schema(name = "Group", description = "剤。1回の点数と回数をともにする行")
    public record GroupPart(
            @Schema(requiredMode = REQUIRED, description = "診療識別2桁（別表20）", pattern = Formats.SECTION, example = "11")
            @Nullable
            String section,

            @Schema(description = "負担する者。省くとレセプトのすべての支払う者") @Nullable
            List<org.santei.engine.claim.Payer> payers,

            @Schema(description = "月の回数。省くと days の合計、days もなければ1", minimum = "1", maximum = "999", example = "1")
            @Nullable
            Integer count,

            @Schema(description = "日ごとの回数。キーは日（1～31）、値は回数", example = "{\"8\": 1}")
            Map<String, Integer> days,

            @Schema(description = "請求した1回の点数。計算結果と比べます。", minimum = "0", maximum = "9999999", example = "288") @Nullable
            Integer points,

            @Schema(requiredMode = REQUIRED, description = "行。1件以上")
            List<LinePart> lines) {}

    /** One code. */
    @Schema(name = "Line", description = "行")
    public record LinePart(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "マスターのコード9桁",
                    pattern = "[167][0-9]{8}",
                    example = "111000110")
            @Nullable
            String code,

            @Schema(description = "種類。省くとコードの先頭で決まります（1 診療行為、6 医薬品、7 特定器材）。") @Nullable
            LineKind kind,

            @Schema(description = "数量データ、または使用量。0より大きく、整数8桁・小数5桁まで") @Nullable
            BigDecimal quantity,

            @Schema(description = "特定器材の単価（購入価格、円）。0より大きく、整数8桁・小数2桁まで") @Nullable
            BigDecimal unitPrice) {}
}
