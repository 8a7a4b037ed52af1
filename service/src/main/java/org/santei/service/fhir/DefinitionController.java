package org.santei.service.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what this service understands of FHIR: its capabilities, extensions and code systems. */
@RestController
@Tag(name = "FHIR")
final class DefinitionController {

    @GetMapping(
            path = "/fhir/metadata",
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "findFhirCapabilities", summary = "FHIR でできること（CapabilityStatement）")
    ResponseEntity<byte[]> metadata() {
        return FhirFormat.lasting(Capabilities.statement());
    }

    @GetMapping(
            path = "/fhir/StructureDefinition",
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "listFhirExtensions", summary = "使える拡張の一覧（Bundle）")
    ResponseEntity<byte[]> extensions(
            @Parameter(description = "この url のものだけ") @RequestParam(required = false) @Nullable String url) {
        return found(Definitions.extensions(), url);
    }

    @GetMapping(
            path = "/fhir/StructureDefinition/{id}",
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "findFhirExtension", summary = "拡張の定義（StructureDefinition）")
    ResponseEntity<byte[]> extension(@Parameter(description = "定義の名前（url の最後の部分）") @PathVariable String id) {
        return one(Definitions.extensions(), id);
    }

    @GetMapping(
            path = "/fhir/CodeSystem",
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "listFhirCodeSystems", summary = "使うコード体系の一覧（Bundle）")
    ResponseEntity<byte[]> codeSystems(
            @Parameter(description = "この url のものだけ") @RequestParam(required = false) @Nullable String url) {
        return found(Definitions.codeSystems(), url);
    }

    @GetMapping(
            path = "/fhir/CodeSystem/{id}",
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "findFhirCodeSystem", summary = "コード体系の定義（CodeSystem）")
    ResponseEntity<byte[]> codeSystem(@Parameter(description = "定義の名前（url の最後の部分）") @PathVariable String id) {
        return one(Definitions.codeSystems(), id);
    }

    private static ResponseEntity<byte[]> one(Map<String, ? extends Resource> all, String id) {
        return all.values().stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id))
                .findFirst()
                .map(FhirFormat::lasting)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "この名前の定義はありません。一覧で確かめてください。"));
    }

    /** All of them, or the one with an address. */
    private static ResponseEntity<byte[]> found(Map<String, ? extends Resource> all, @Nullable String url) {
        List<Resource> resources = all.entrySet().stream()
                .filter(entry -> url == null || url.equals(entry.getKey()))
                .<Resource>map(Map.Entry::getValue)
                .toList();
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(resources.size());
        resources.forEach(resource -> bundle.addEntry()
                .setResource(resource)
                .setSearch(new Bundle.BundleEntrySearchComponent().setMode(Bundle.SearchEntryMode.MATCH)));
        return FhirFormat.lasting(bundle);
    }
}
