package org.santei.service.conformance.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.CaseResult;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.LikelyCause;

/** What came of a case. */
@Schema(name = "ConformanceResult", description = "ケース1件の結果")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseRow(
        @Schema(description = "ケースの番号") String number,

        @Schema(
                description = "passed 合格、failed 不合格、not-attempted 未回答",
                allowableValues = {"passed", "failed", "not-attempted"})
        String verdict,

        @Schema(
                description = "certain 確か、interpreted 解釈による、undecided 決められない",
                allowableValues = {"certain", "interpreted", "undecided"})
        String status,

        @Schema(description = "章") String chapter,
        @Schema(description = "条") String clause,
        @Schema(description = "ケースが示すこと") String title,
        @Schema(description = "前の実行から引き継いだか") boolean carried,
        @Schema(description = "考えられる原因。不合格のときだけ") @Nullable String cause,

        @Schema(description = "違いを説明する規則の番号。不合格のときだけ") @Nullable
        String rule,

        @Schema(description = "その規則の名前。不合格のときだけ") @Nullable String ruleName,
        @Schema(description = "その規則の根拠。不合格のときだけ") @Nullable String ruleSource,
        @Schema(description = "期待する値と回答の違い") List<Difference> differences) {

    /** Where an answer differs. */
    @Schema(name = "ConformanceDifference", description = "期待する値と回答の違い")
    public record Difference(
            @Schema(description = "何を比べたか") String what,
            @Schema(description = "期待する値") String expected,
            @Schema(description = "回答の値") String got) {}

    /** Some of them. */
    @Schema(name = "ConformanceResults", description = "ケースごとの結果。番号の順")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "結果") List<CaseRow> results,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}

    static CaseRow of(KitCase kitCase, CaseResult result) {
        LikelyCause cause = result.cause();
        boolean failed = result.verdict() == CaseResult.Verdict.FAILED;
        return new CaseRow(
                kitCase.number(),
                result.verdict().word(),
                kitCase.status().word(),
                kitCase.chapter(),
                kitCase.clause(),
                kitCase.title(),
                false,
                failed && cause != null ? cause.name().toLowerCase(java.util.Locale.ROOT) : null,
                failed ? result.rule() : null,
                failed ? result.ruleName() : null,
                failed ? result.source() : null,
                result.differences().stream()
                        .map(each -> new Difference(each.what(), each.expected(), each.got()))
                        .toList());
    }

    /** The same, as a run takes it over from the one before. */
    CaseRow taken() {
        return new CaseRow(
                number, verdict, status, chapter, clause, title, true, cause, rule, ruleName, ruleSource, differences);
    }

    /** The cause in words; empty when it did not fail. */
    public String causeWords() {
        return cause == null ? "" : words(cause);
    }

    /** A cause in words. */
    static String words(String cause) {
        return LikelyCause.valueOf(cause.toUpperCase(java.util.Locale.ROOT)).words();
    }

    boolean isPassed() {
        return verdict.equals(CaseResult.Verdict.PASSED.word());
    }
}
