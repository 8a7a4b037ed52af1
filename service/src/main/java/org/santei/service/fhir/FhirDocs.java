package org.santei.service.fhir;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.idempotency.KeyHeader;

/** What the description of the API says of FHIR: its resources are described by FHIR itself. */
final class FhirDocs {

    private FhirDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @KeyHeader
    @Parameter(
            in = ParameterIn.QUERY,
            name = "question",
            description = "verify: 請求どおりかを確かめる。calculate: 行った行為から算定できるものを導く（addItem）。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"verify", "calculate"},
                            defaultValue = "verify"))
    @RequestBody(
            required = true,
            description = "FHIR R4 の Claim、または最初の Claim を計算する Bundle か Parameters（8 MiBまで）",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "200",
            description = "計算した。ClaimResponse",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "400",
            description = "FHIR のリソースとして読めない。OperationOutcome",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "413",
            description = "本文が大きすぎる。OperationOutcome",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "415",
            description = "FHIR の JSON でない。OperationOutcome",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "422",
            description = "レセプトの内容が正しくない、または対応していない。OperationOutcome",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "503",
            description = "保存できない。OperationOutcome",
            content = @Content(mediaType = FhirFormat.MEDIA_TYPE, schema = @Schema(type = "object")))
    @interface OfSubmit {}
}
