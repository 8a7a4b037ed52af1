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
import org.santei.service.problem.Problem;
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
    @ApiResponse(
            responseCode = "400",
            description = "JSONまたはパラメーターを読めない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "本文が大きすぎる",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "JSONでない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "1か月の内容が正しくない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
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
