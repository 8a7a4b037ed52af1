package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.springframework.http.MediaType;

/** What the description of the API says of items and revisions. */
final class FeeTableDocs {

    private FeeTableDocs() {}

    /** The fields of {@link ItemJson}, of which one of points, price and value is there. */
    @Schema(name = "Item", description = "ある日の項目。points、price、value のうち1つだけがあります（有効でないときは points が null）。")
    record Item(
            @Schema(example = "112007410") String code,

            @Schema(example = "再診料") @Nullable String name,

            @Schema(description = "値の種類", example = "points") @Nullable
            String kind,

            @Schema(description = "点数", example = "76") @Nullable
            String points,

            @Schema(description = "金額（円）") @Nullable String price,

            @Schema(description = "その他の値（％など）") @Nullable String value,

            @Schema(allowableValues = {"in-force", "ended", "not-yet", "unknown", "undecided"})
            String status,

            @Schema(description = "official 公式ファイル、derived 告示から導出") @Nullable
            String source,

            @Schema(allowableValues = {"high", "medium", "low"}) @Nullable
            String confidence,

            @Schema(description = "根拠", example = "s_ALL20261001") @Nullable
            String evidence,

            @Schema(description = "ファイル", example = "2026-06/points.csv") @Nullable
            String file,

            @Schema(description = "ファイルの公表日", example = "2026-10-01") @Nullable
            String publishedOn,

            @Schema(description = "最初の日", example = "2026-06-01") @Nullable
            String from,

            @Schema(description = "最後の日の翌日。終わりがないときは null") @Nullable
            String until,

            @Schema(description = "区分番号", example = "A001") @Nullable
            String reference) {}

    /** A found item: the fields of an item, the master and the place in the notice. */
    @Schema(
            name = "FoundItem",
            description = "見つかった項目。Item の欄に、表の種類と告示での場所が加わります。code が null のものは、コードがまだわからない2026年の項目です。")
    record FoundItem(
            @Schema(example = "112007410") @Nullable String code,

            @Nullable String name,
            @Nullable String kind,
            @Nullable String points,
            @Nullable String price,
            @Nullable String value,
            String status,
            @Nullable String source,
            @Nullable String confidence,
            @Nullable String evidence,
            @Nullable String file,
            @Nullable String publishedOn,
            @Nullable String from,
            @Nullable String until,
            @Nullable String reference,

            @Schema(allowableValues = {"procedure", "drug", "material"}) @Nullable
            String item,

            @Schema(description = "告示での場所", example = "A001 注13") @Nullable
            String place) {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems(ProblemType.INVALID_PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "on",
            description = "診療日。省くと今日（日本時間）。",
            example = "2026-06-01",
            schema = @Schema(type = "string", format = "date"))
    @interface OnDay {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "この日までに公表されたものだけを使う。省くとすべて。",
            schema = @Schema(type = "string", format = "date"))
    @ApiResponse(
            responseCode = "200",
            description = "その日の項目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Item.class)))
    @interface OfItem {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            required = true,
            description = "コードの先頭、名前、カナ、区分番号。空白で区切った言葉のすべてを含むものを探す。",
            example = "再診料",
            schema = @Schema(type = "string", maxLength = 100))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "1ページの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "offset",
            description = "飛ばす件数",
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
    @ApiResponse(
            responseCode = "200",
            description = "見つかった項目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SearchResults.class)))
    @interface OfSearch {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "その日の表",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ItemRelations.class)))
    @interface OfRelations {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems(ProblemType.INVALID_PARAMETER)
    @ApiResponse(
            responseCode = "200",
            description = "履歴。どの表にもないコードでは空",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ItemHistory.class)))
    @interface OfHistory {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND})
    @Parameter(
            in = ParameterIn.QUERY,
            name = "table",
            description = "s 診療行為、y 医薬品、t 特定器材",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"s", "y", "t"},
                            defaultValue = "s"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "show",
            description = "この種類の変更だけを返す。counts は変わらない。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"new", "ended", "points", "conditions", "undecided"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "この日までに公表されたものだけを使う。省くとすべて。",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "beforeOn",
            description = "前の改定の日。省くとその最後の日。",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "afterOn",
            description = "後の改定の日。省くとその最初の日。",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "format",
            description = "csv: CSV（UTF-8）で返す。Accept: text/csv でも同じ。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"json", "csv"}))
    @ApiResponse(
            responseCode = "200",
            description = "違い",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RevisionDiff.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @interface OfDiff {}
}
