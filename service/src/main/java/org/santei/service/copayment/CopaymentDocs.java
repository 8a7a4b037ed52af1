package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the API says of co-payments. */
@Configuration(proxyBeanMethods = false)
class CopaymentDocs {

    /** Files of examples by path. */
    private static final Map<String, String> EXAMPLES = Map.of(
            CopaymentController.PATH, "example-copayments.json",
            HouseholdController.PATH, "example-households.json",
            YearController.PATH, "example-years.json");

    /**
     * An example of the description.
     *
     * @param summary what it is, in Japanese
     * @param value the request
     */
    record Shown(String summary, Object value) {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_JSON,
        ProblemType.INVALID_PARAMETER,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_COPAYMENT
    })
    @RequestBody(
            required = true,
            description = "患者の1か月（1 MiBまで）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CopaymentRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "計算した",
            content = @Content(schema = @Schema(implementation = CopaymentAnswer.class)))
    @interface OfPost {}

    /** Examples that can be tried on the page of the description; tests send them, too. */
    @Bean
    OpenApiCustomizer exampleCopayments() throws IOException {
        Map<String, Map<String, Shown>> shown = new TreeMap<>();
        for (Map.Entry<String, String> file : EXAMPLES.entrySet()) {
            shown.put(
                    file.getKey(),
                    JsonMapper.shared()
                            .readValue(
                                    new ClassPathResource("santei/" + file.getValue()).getContentAsByteArray(),
                                    new TypeReference<>() {}));
        }
        return api -> shown.forEach((path, examples) -> {
            PathItem item = Objects.requireNonNull(api.getPaths().get(path));
            io.swagger.v3.oas.models.media.MediaType body = Objects.requireNonNull(
                    item.getPost().getRequestBody().getContent().get(MediaType.APPLICATION_JSON_VALUE));
            examples.forEach((name, example) -> body.addExamples(
                    name, new Example().summary(example.summary()).value(example.value())));
        });
    }
}
