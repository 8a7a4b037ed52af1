package org.santei.service.copayment;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CountRule;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.LimitHandling;
import org.santei.engine.copayment.ReliefScope;
import org.santei.service.claim.PayerPart;

/** A public fund, or the certificate of a disease of long treatment, as the API takes it. */
@Schema(name = "Fund", description = "公費、または特定疾病療養受療証")
record FundRequest(
        @Schema(
                description = "法別番号2桁。number を書けば省けます。特定疾病療養受療証（category が long-term-high-cost）では書きません。",
                pattern = CopaymentForms.LAWS,
                example = "21")
        @Nullable
        String lawNumber,

        @Schema(
                description = "公費負担者番号8桁。検証番号を確かめます。terms を省くと、国の公費と都道府県の公費の表から負担の決め方を探します。",
                pattern = CopaymentForms.FUNDS,
                example = "21136015")
        @Nullable
        String number,

        @Nullable TermsPart terms,
        PayerPart.@Nullable LimitsPart limits,

        @Schema(description = "患者の保険者が制度の例外とされているか。省くと false") @Nullable
        Boolean insurerExcepted,

        @Schema(description = "自己負担上限額管理票に記入するか。省くと false") @Nullable
        Boolean limitList,

        @Schema(description = "管理票に総額も記入するか。省くと false") @Nullable
        Boolean limitListTotal) {

    /** One that says nothing. */
    static final FundRequest NOTHING = new FundRequest(null, null, null, null, null, null, null);

    /** The law number that it tells in either way; {@code null} for none. */
    @Nullable
    String law() {
        return lawNumber == null && number != null ? number.substring(0, 2) : lawNumber;
    }

    /** Whether it is the certificate. */
    boolean isLongTerm() {
        return terms != null && terms.category() == FundCategory.LONG_TERM;
    }

    /** What a fund leaves to pay. */
    @Schema(name = "FundTerms", description = "患者に残る額の決め方。書いた上限はすべて働きます。省くと、法別番号と番号、limits から、ありうる決め方をすべて試します。")
    record TermsPart(
            @Schema(
                    requiredMode = REQUIRED,
                    implementation = String.class,
                    description = "分点公費（apportioned）、生活保護など（public-assistance）、一般公費（general）、"
                            + "特定疾病療養受療証（long-term-high-cost。perMonthYen だけを書きます）",
                    allowableValues = {"apportioned", "public-assistance", "general", "long-term-high-cost"})
            @Nullable
            FundCategory category,

            @Schema(description = "患者は総額の何％まで。0 は負担なし", minimum = "0", maximum = "100", example = "10") @Nullable
            Integer percent,

            @Schema(description = "受診1回の上限（円）", minimum = "0", maximum = "99999999") @Nullable
            Integer perVisitYen,

            @Schema(description = "1日の上限（円）", minimum = "0", maximum = "99999999") @Nullable
            Integer perDayYen,

            @Schema(description = "1か月の上限（円）", minimum = "0", maximum = "99999999", example = "5000") @Nullable
            Integer perMonthYen,

            @Schema(description = "1日のうち、はじめの何回の受診で負担するか", minimum = "1", maximum = "99") @Nullable
            Integer perDayCount,

            @Schema(description = "1か月のうち、はじめの何回の受診（1日の上限があれば何日）で負担するか", minimum = "1", maximum = "99") @Nullable
            Integer perMonthCount,

            @Schema(
                    implementation = String.class,
                    description = "数える受診。すべて（all、省いたとき）、公費が支払ったもの（fund-paid）、"
                            + "公費か患者が支払ったもの（fund-or-patient-paid）、患者が支払ったもの（patient-paid）",
                    allowableValues = {"all", "fund-paid", "fund-or-patient-paid", "patient-paid"})
            @Nullable
            CountRule countRule,

            @Schema(description = "月の途中で保険が変わったとき、上限と回数を保険ごとに数えるか。省くと false") @Nullable
            Boolean perInsurance,

            @Nullable HandlingPart limitHandling,

            @Schema(description = "公費の支払った額で限度額に達した後も患者が負担し、その分を公費に戻すか。省くと false") @Nullable
            Boolean patientShareFirst,

            @ArraySchema(
                    arraySchema = @Schema(description = "70歳未満の合算から除く保険者の側。省くとなし"),
                    schema =
                            @Schema(
                                    implementation = String.class,
                                    allowableValues = {"employee", "national"}))
            @Nullable
            List<InsurerSide> excludedFromSum,

            @ArraySchema(
                    arraySchema = @Schema(description = "21,000円未満でも合算する保険者の側。省くとなし"),
                    schema =
                            @Schema(
                                    implementation = String.class,
                                    allowableValues = {"employee", "national"}))
            @Nullable
            List<InsurerSide> summedUnder21000,

            @Schema(
                    implementation = String.class,
                    description =
                            "一般Ⅱの配慮措置が働く保険者。なし（none、省いたとき）、県外（out-of-prefecture）、" + "県内（in-prefecture）、すべて（always）",
                    allowableValues = {"none", "out-of-prefecture", "in-prefecture", "always"})
            @Nullable
            ReliefScope relief,

            @Nullable SpecialPart special) {

        /** Terms of which only the kind of fund is said, or nothing at all. */
        static TermsPart of(@Nullable FundCategory category) {
            return new TermsPart(
                    category, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** By which class the monthly limit is chosen. */
    @Schema(name = "FundLimitHandling", description = "この公費を使う診療の高額療養費の限度額を決める区分。省くと本人の区分（by-income）")
    record HandlingPart(
            @Schema(
                    implementation = String.class,
                    description = "被用者保険では。本人の区分（by-income）、所得によらず一般（general）、生活保護の額（low-income）、"
                            + "他の診療がほかの区分で制限されていなければ一般（general-or-higher）",
                    allowableValues = {"by-income", "general", "low-income", "general-or-higher"})
            @Nullable
            LimitHandling employee,

            @Schema(
                    implementation = String.class,
                    description = "国民健康保険、退職者医療、後期高齢者医療では",
                    allowableValues = {"by-income", "general", "low-income", "general-or-higher"})
            @Nullable
            LimitHandling national) {}

    /** A way in which only some local schemes charge. */
    @Schema(name = "FundSpecial", description = "一部の地方公費だけにある決め方")
    record SpecialPart(
            @Schema(requiredMode = REQUIRED, description = "決め方の名前（special-terms.csv）", example = "chiba-3") @Nullable
            String name,

            @Schema(
                    description = "その決め方の1か月の額（円）。額を要する決め方にだけ書きます。",
                    minimum = "1",
                    maximum = "99999999",
                    example = "21000")
            @Nullable
            Integer monthYen) {}
}
