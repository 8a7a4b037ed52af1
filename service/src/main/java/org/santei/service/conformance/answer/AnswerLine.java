package org.santei.service.conformance.answer;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a file of answers. */
@Schema(name = "ConformanceAnswer", description = "ケース1件への回答。書かない項目は比べない。points か lines は必須（undecided が true なら不要）")
public record AnswerLine(
        @Schema(
                name = "case",
                description = "ケースの番号",
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = "[0-9]{6}",
                example = "000123")
        String number,

        @Schema(description = "合計点数", minimum = "0", maximum = "99999999") @Nullable
        Integer points,

        @ArraySchema(arraySchema = @Schema(description = "算定する行。算定しない行は省くか payable を false にする")) @Nullable
        List<Line> lines,

        @Schema(description = "診療識別ごとの点数（例 {\"11\": 288}）") @Nullable
        Map<String, Integer> sections,

        @Schema(description = "患者が1か月に支払う額（円）", minimum = "0", maximum = "99999999") @Nullable
        Integer patientYen,

        @Schema(description = "負担者（insurance、public1～public4）ごとの負担金額（円）") @Nullable
        Map<String, Integer> payerYen,

        @Schema(description = "決められないところがあるか", defaultValue = "false") @Nullable
        Boolean undecided,

        @ArraySchema(arraySchema = @Schema(description = "決めるために尋ねる項目（例 facility.standards）、または言葉")) @Nullable
        List<String> questions) {

    /** A line of a claim in an answer. */
    @Schema(name = "ConformanceAnswerLine", description = "算定する行")
    public record Line(
            @Schema(description = "公式マスターのコード（9桁）", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9]{9}")
            String code,

            @Schema(description = "1回の点数。剤の最後の行にだけ書く", minimum = "0", maximum = "99999999") @Nullable
            Integer points,

            @Schema(description = "回数", minimum = "1", maximum = "9999", defaultValue = "1") @Nullable
            Integer times,

            @Schema(description = "算定するか", defaultValue = "true") @Nullable
            Boolean payable) {}
}
