package org.santei.service.copayment;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.InsuranceKind;

/**
 * A year of payments as the API takes it. A part that the contract marks as required is {@code null} only while the request is
 * still being checked.
 */
@Schema(name = "PaymentYear", description = "8月から翌年7月までの1年の支払い（計算期間、健康保険法施行令第41条の2）。食事・生活療養は含めません。")
record YearRequest(
        @Schema(
                requiredMode = REQUIRED,
                description = "計算期間のはじめの8月。2008-08 から",
                type = "string",
                pattern = "[0-9]{4}-08",
                example = "2025-08")
        @Nullable
        YearMonth firstMonth,

        @Schema(
                requiredMode = REQUIRED,
                implementation = String.class,
                description = "合算するもの。70歳以上の個人の外来（visits、外来年間合算）、すべて（all、2026-08 からの年間上限）",
                allowableValues = {"visits", "all"})
        @Nullable
        Scope scope,

        @Schema(
                requiredMode = REQUIRED,
                implementation = String.class,
                description = "基準日（7月31日）の保険: employee、national-health、late-elderly、retired",
                allowableValues = {"employee", "national-health", "late-elderly", "retired"})
        @Nullable
        InsuranceKind kind,

        @Schema(requiredMode = REQUIRED, description = "生年月日", example = "1950-01-01") @Nullable
        LocalDate birthDate,

        @Schema(requiredMode = REQUIRED, description = "基準日（7月31日）の所得区分", example = "一般") @Nullable
        String incomeClass,

        @Schema(
                requiredMode = REQUIRED,
                description = "月ごとの支払い。支払いのなかった月は省けます。visits では、70歳になった月とその前の月、現役並み所得であった月の支払いを含めません。")
        List<MonthPart> months) {

    /** What is summed. */
    enum Scope {
        /** Visits of a person from 70 on. */
        VISITS("visits"),
        /** Everything. */
        ALL("all");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        /** How a request writes it. */
        @JsonValue
        String label() {
            return label;
        }
    }

    /** What was paid in a month. */
    @Schema(name = "PaymentMonth", description = "1か月の支払い")
    record MonthPart(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "診療年月",
                    type = "string",
                    pattern = "[0-9]{4}-[0-9]{2}",
                    example = "2025-08")
            @Nullable
            YearMonth month,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "患者が負担した額（円）。その月の高額療養費（世帯合算を含む）と付加給付を除いた残り",
                    minimum = "0",
                    maximum = "99999999",
                    example = "18000")
            @Nullable
            Integer paidYen) {

        /** One that says nothing. */
        static final MonthPart NOTHING = new MonthPart(null, null);
    }
}
