package org.santei.service.web;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes which problems an endpoint tells of: those that it names, and those that any may tell of. */
@Component
public final class ProblemResponses implements GlobalOperationCustomizer {

    private static final Set<ProblemType> ANYWHERE =
            EnumSet.of(ProblemType.BAD_REQUEST, ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL);

    @Override
    public io.swagger.v3.oas.models.Operation customize(
            io.swagger.v3.oas.models.Operation operation, HandlerMethod method) {
        Set<ProblemType> types = EnumSet.copyOf(ANYWHERE);
        MergedAnnotations.from(method.getMethod()).stream(Problems.class)
                .forEach(problems -> types.addAll(Set.of(problems.getEnumArray("value", ProblemType.class))));
        add(operation.getResponses(), types);
        return operation;
    }

    /** Describes kinds of problems, each under its status; a status that is described already stays as it is. */
    public static void add(ApiResponses responses, Set<ProblemType> types) {
        types.stream().collect(Collectors.groupingBy(ProblemType::status)).forEach((status, kinds) -> {
            ApiResponse response = response(kinds.stream()
                    .map(type -> type.title() + "（" + type.urn() + "）")
                    .collect(Collectors.joining("、")));
            responses.putIfAbsent(status.toString(), response);
        });
    }

    private static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
