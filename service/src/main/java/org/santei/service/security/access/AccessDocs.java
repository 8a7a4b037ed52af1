package org.santei.service.security.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.EnumSet;
import java.util.Set;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.ProblemResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** What the description of the API says of keys: which endpoints ask for one, and how they refuse. */
@Component
final class AccessDocs implements OpenApiCustomizer {

    private static final String KEY = "key";

    private static final Set<ProblemType> REFUSALS =
            EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY_REQUESTS);

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("APIキー、または OpenID Connect のアクセストークン"));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> AccessTable.find(method.name(), PathContainer.parsePath(path))
                                .filter(entry -> !entry.isOpen())
                                .ifPresent(entry -> {
                                    operation.addSecurityItem(new SecurityRequirement().addList(KEY));
                                    ProblemResponses.add(operation.getResponses(), REFUSALS);
                                })));
    }
}
