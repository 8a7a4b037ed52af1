package org.santei.service.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

final class AccessTest {

    private static final Map<String, String> CLAIMS = Map.of(
            "/api/v1/calculations?store=none", RunningService.example(),
            "/api/v1/verify", RunningService.example());

    @Test
    void everyEndpointStandsInTheTable() {
        List<String> missing = new ArrayList<>();
        List<RequestMappingInfo> mappings = RunningService.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .toList();
        assertThat(mappings).hasSizeGreaterThan(20);
        for (RequestMappingInfo mapping : mappings) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) {
                    continue;
                }
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                assertThat(methods).as(pattern).isNotEmpty();
                PathContainer path = PathContainer.parsePath(pattern.replaceAll("\\{[^}]*}", "x"));
                methods.stream()
                        .filter(method -> AccessTable.find(method.name(), path).isEmpty())
                        .forEach(method -> missing.add(method + " " + pattern));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatTakesAClaimNeedsAKey() {
        CLAIMS.forEach((path, claim) -> {
            HttpResponse<String> answer = RunningService.send(RunningService.anonymous(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(claim)));

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"santei\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(RunningService.json(answer).get("type").stringValue())
                    .isEqualTo("urn:santei:problem:unauthenticated");
        });
    }

    @Test
    void whatIsPublicNeedsNone() {
        for (String path : List.of(
                "/",
                "/docs",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator/health",
                "/actuator/health/readiness",
                "/api/v1/editions",
                "/api/v1/items/112007410",
                "/api/v1/revisions",
                "/api/v1/findings")) {
            assertThat(RunningService.send(RunningService.anonymous(path)).statusCode())
                    .as(path)
                    .isIn(200, 302);
        }
    }

    @Test
    void aKeyOpensWhatItsRolesMay() {
        TestCaller processor = RunningService.as("access-test", Role.PROCESSOR);
        TestCaller auditor = RunningService.as("access-test", Role.AUDITOR, Role.OPERATOR);

        CLAIMS.forEach((path, claim) -> {
            assertThat(processor.post(path, claim).statusCode()).as(path).isEqualTo(200);
            HttpResponse<String> refused = auditor.post(path, claim);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(RunningService.json(refused).get("type").stringValue())
                    .isEqualTo("urn:santei:problem:forbidden");
            assertThat(RunningService.json(refused).get("detail").stringValue()).contains("processor");
        });
    }

    @Test
    void aKeyMayStandInTwoHeaders() {
        String key = RunningService.as("access-test", Role.VENDOR).key();

        for (HttpRequest.Builder request : List.of(
                RunningService.anonymous("/api/v1/verify").header("Authorization", "bearer " + key),
                RunningService.anonymous("/api/v1/verify").header("X-API-Key", key))) {
            assertThat(RunningService.send(request.header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatStandsInNoTableIsNotThere() {
        for (String path : List.of("/api/v1/claims", "/actuator/env", "/api/v1/items/112007410/", "/api/v1/keys/x")) {
            assertThat(RunningService.send(RunningService.anonymous(path)).statusCode())
                    .as(path)
                    .isIn(404, 405);
        }
    }

    @Test
    void pathsThatHideWhereTheyLeadAreRefused() {
        for (String path : List.of(
                "/api/v1/editions/..;/calculations/x",
                "/api/v1/items/%2e%2e/calculations/x",
                "/api/v1/items/..%2fcalculations%2fx",
                "/api/v1//calculations/x",
                "/api/v1/calculations;x=y/1")) {
            assertThat(RunningService.send(RunningService.anonymous(path)).statusCode())
                    .as(path)
                    .isIn(400, 401, 404);
        }
    }
}
