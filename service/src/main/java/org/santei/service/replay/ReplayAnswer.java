package org.santei.service.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of calculating again.
 *
 * @param id the calculation
 * @param outcome whether it came to the same
 * @param compared what was compared
 * @param engineThen the engine build that answered then
 * @param engineNow the engine build that answered now
 * @param differenceCount in how many places the answers differ; 0 when they are identical
 * @param differences the first {@link Comparison#MOST} of them
 * @param added fields of now that the build of then did not tell, as JSON pointers; they are not compared
 */
@Schema(name = "Replay", description = "同じ規則と表で再計算した結果")
record ReplayAnswer(
        @Schema(description = "計算結果の番号") UUID id,

        @Schema(description = "identical: 同じ結果。different: 異なる結果。")
        Outcome outcome,

        @Schema(description = "bytes: 同じプログラムなので、1バイトずつ比べた。values: 計算したときと別のプログラムなので、proof を除く値を項目ごとに比べた。")
        Compared compared,

        @Schema(description = "計算したときのプログラムの版") String engineThen,
        @Schema(description = "再計算したプログラムの版") String engineNow,
        @Schema(description = "異なる箇所の数") int differenceCount,
        @Schema(description = "異なる箇所（100か所まで）") List<Difference> differences,

        @Schema(description = "計算したときのプログラムになかった項目（JSON Pointer）。比べていない。")
        List<String> added) {

    /** Whether it came to the same. */
    enum Outcome {
        IDENTICAL,
        DIFFERENT
    }

    /** What was compared. */
    enum Compared {
        BYTES,
        VALUES
    }

    /**
     * A place where two answers differ.
     *
     * @param pointer JSON pointer to it; empty for the whole text
     * @param then what stood there; {@code null} when nothing did
     * @param now what stands there now; {@code null} when nothing does
     */
    @Schema(name = "ReplayDifference", description = "異なる箇所")
    record Difference(
            @Schema(description = "箇所（JSON Pointer）。空文字は全体") String pointer,

            @Schema(
                    description = "計算したときの値。なかったときは null",
                    types = {"object", "array", "string", "number", "boolean", "null"})
            @Nullable
            JsonNode then,

            @Schema(
                    description = "再計算した値。ないときは null",
                    types = {"object", "array", "string", "number", "boolean", "null"})
            @Nullable
            JsonNode now) {}

    boolean isIdentical() {
        return outcome == Outcome.IDENTICAL;
    }
}
