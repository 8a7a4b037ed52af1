package org.santei.service.security.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.santei.service.problem.Problem;
import org.santei.service.security.Role;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;

/** What the description of the API says of who may do what: the table of access, operation by operation. */
@Configuration(proxyBeanMethods = false)
class AccessDocs {

    private static final String SCHEME = "key";

    /** What every operation that needs a key may answer. */
    private static final Map<String, String> REFUSALS =
            Map.of("401", "キーがない、または正しくない", "403", "キーに要る役割がない", "429", "要求が多すぎる");

    @Bean
    OpenApiCustomizer keysAndRoles() {
        return api -> {
            api.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("運用者が作るキー（santei_…）、または OpenID プロバイダーのトークン"));
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        AccessTable.find(method.name(), PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x")))
                .filter(entry -> !entry.isOpen())
                .ifPresent(entry -> describe(entry, operation));
    }

    private static void describe(AccessTable.Entry entry, Operation operation) {
        String roles = entry.roles().stream().map(Role::word).sorted().collect(Collectors.joining("、"));
        operation.setDescription(Objects.requireNonNullElse(operation.getDescription(), "") + "役割: " + roles + "。");
        operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        REFUSALS.forEach((status, what) -> operation.getResponses().putIfAbsent(status, problem(what)));
    }

    private static ApiResponse problem(String what) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(what)
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }
}
