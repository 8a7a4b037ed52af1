package org.santei.service.whynot;

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
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.whatif.WhatIfAnswer;
import org.santei.service.whatif.WhatIfParameters;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What answers, and what the description of the API says of it. */
@Configuration(proxyBeanMethods = false)
class WhyNotDocs {

    private static final String EXAMPLES = "santei/example-why-not.json";

    /**
     * An example of the description.
     *
     * @param summary what it is, in Japanese
     * @param value the request
     */
    record Shown(String summary, Object value) {}

    @Schema(
            name = "SupposedWhyNotAnswer",
            description = "仮の計算（asOf または edition）による答え",
            allOf = {WhyNotAnswer.class, WhatIfAnswer.class})
    interface Supposed {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_JSON,
        ProblemType.INVALID_PARAMETER,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CLAIM,
        ProblemType.NO_EDITION
    })
    @RequestBody(
            required = true,
            description = "レセプト1件とコード（2 MiBまで）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WhyNotRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "答えた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(anyOf = {WhyNotAnswer.class, Supposed.class})))
    @WhatIfParameters
    @interface OfPost {}

    @Bean
    WhyNotService whyNotService(FeeTable table, RuleBases rules) {
        return new WhyNotService(table, rules);
    }

    /** Examples that can be tried on the page of the description; tests send them, too. */
    @Bean
    OpenApiCustomizer exampleWhyNots() throws IOException {
        Map<String, Shown> shown = JsonMapper.shared()
                .readValue(new ClassPathResource(EXAMPLES).getContentAsByteArray(), new TypeReference<>() {});
        return api -> {
            PathItem path = Objects.requireNonNull(api.getPaths().get(WhyNotController.PATH));
            io.swagger.v3.oas.models.media.MediaType body = Objects.requireNonNull(
                    path.getPost().getRequestBody().getContent().get(MediaType.APPLICATION_JSON_VALUE));
            shown.forEach((name, example) -> body.addExamples(
                    name, new Example().summary(example.summary()).value(example.value())));
        };
    }
}
