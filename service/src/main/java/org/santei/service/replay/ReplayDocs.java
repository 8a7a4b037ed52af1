package org.santei.service.replay;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.idempotency.KeyHeader;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;

/** What the description of the API says of calculating again. */
final class ReplayDocs {

    private ReplayDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.CLAIM_NOT_KEPT,
        ProblemType.FOUNDATION_NOT_KEPT,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            description = "再計算した。outcome が identical なら同じ結果、different なら異なる結果",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayAnswer.class),
                            examples = {
                                @ExampleObject(name = "同じ結果", value = """
                                    {"id":"3f0c1a52-9d0b-4a57-9a3e-6a1f0f6e7c11","outcome":"identical","compared":"bytes",\
                                    "engineThen":"0.1.0+1a2b3c4d5e6f","engineNow":"0.1.0+1a2b3c4d5e6f",\
                                    "differenceCount":0,"differences":[],"added":[]}\
                                    """),
                                @ExampleObject(name = "別のプログラムで異なる結果", value = """
                                    {"id":"3f0c1a52-9d0b-4a57-9a3e-6a1f0f6e7c11","outcome":"different","compared":"values",\
                                    "engineThen":"0.1.0+1a2b3c4d5e6f","engineNow":"0.2.0+9f8e7d6c5b4a",\
                                    "differenceCount":1,"differences":[{"pointer":"/totalPoints","then":340,"now":288}],\
                                    "added":["/explanation"]}\
                                    """)
                            }))
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @KeyHeader
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.CLAIM_NOT_KEPT,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            description = "再計算して保存した。Location ヘッダーに新しい計算結果の場所がある",
            content =
                    @Content(
                            schema = @Schema(implementation = Recalculation.class),
                            examples = @ExampleObject(name = "点数が変わった", value = """
                                {"id":"019adf3e-5c1a-7b1e-8d51-0c5f3f7a9b21",\
                                "recalculationOf":"019a2b60-01d4-7a52-9a3e-6a1f0f6e7c11","outcome":"different",\
                                "differenceCount":1,"differences":[{"pointer":"/totalPoints","then":340,"now":288}],\
                                "added":[]}\
                                """)))
    @interface OfRecalculation {}
}
