package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class DefinitionApiTest {

    @Test
    void theCapabilityStatementNamesTheOperationAndLasts() {
        HttpResponse<String> response = RunningService.get("/fhir/metadata");
        JsonNode statement = RunningService.json(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Validator.errors(response.body())).isEmpty();
        assertThat(statement.get("kind").stringValue()).isEqualTo("instance");
        assertThat(statement.get("fhirVersion").stringValue()).isEqualTo("4.0.1");
        assertThat(statement.at("/rest/0/resource/0/operation/0/name").stringValue())
                .isEqualTo("submit");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                RunningService.send(RunningService.request("/fhir/metadata").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyExtensionAndCodeSystemIsServed() {
        JsonNode extensions = RunningService.json(RunningService.get("/fhir/StructureDefinition"));
        JsonNode systems = RunningService.json(RunningService.get("/fhir/CodeSystem"));

        assertThat(extensions.get("total").intValue()).isEqualTo(Extensions.ALL.size());
        assertThat(systems.get("total").intValue()).isEqualTo(Vocabulary.values().length);
        for (Extensions.Definition definition : Extensions.ALL) {
            JsonNode one = RunningService.json(RunningService.get("/fhir/StructureDefinition/" + definition.name()));
            assertThat(one.get("url").stringValue()).isEqualTo(definition.url());
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            HttpResponse<String> one = RunningService.get("/fhir/CodeSystem/" + vocabulary.id());
            assertThat(Validator.errors(one.body())).isEmpty();
        }
        JsonNode found =
                RunningService.json(RunningService.get("/fhir/StructureDefinition?url=" + Extensions.FACILITY.url()));
        assertThat(found.get("total").intValue()).isEqualTo(1);
    }
}
