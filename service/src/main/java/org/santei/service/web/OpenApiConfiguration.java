package org.santei.service.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerPoints;
import org.santei.engine.calculation.Proof;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the API says beyond its endpoints. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String EXAMPLE = "santei/example-claim.json";

    /** What the service sends; every field of it is always there. */
    private static final List<Class<? extends Record>> ANSWERS = List.of(
            Calculation.class,
            Finding.class,
            GroupResult.class,
            LineResult.class,
            PatientShare.class,
            PayerPoints.class,
            Proof.class,
            Problem.class,
            FieldError.class);

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Santei（算定）")
                        .version("v1")
                        .description("診療報酬の算定。レセプトを送ると、算定できる点数と、その理由を返します。"
                                + "患者の氏名・番号は不要です。誤りは RFC 9457（application/problem+json）で返します。"));
    }

    /** Enums are lower case in JSON, and answers leave nothing out. */
    @Bean
    OpenApiCustomizer schemasAsSent() {
        return api -> {
            api.getComponents().getSchemas().values().forEach(OpenApiConfiguration::lowerCase);
            for (Class<? extends Record> answer : ANSWERS) {
                Schema<?> schema = api.getComponents().getSchemas().get(answer.getSimpleName());
                if (schema != null) {
                    complete(schema, answer);
                }
            }
        };
    }

    /** The example that the service itself calculates at start. */
    @Bean
    OpenApiCustomizer exampleClaim() throws IOException {
        Object example =
                JsonMapper.shared().readValue(new ClassPathResource(EXAMPLE).getContentAsByteArray(), Object.class);
        return api -> {
            Schema<?> claim = api.getComponents().getSchemas().get("Claim");
            if (claim != null) {
                claim.setExample(example);
            }
        };
    }

    private static void complete(Schema<?> schema, Class<? extends Record> answer) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : answer.getRecordComponents()) {
            required.add(component.getName());
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property != null
                    && property.getTypes() != null
                    && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                property.setTypes(new java.util.LinkedHashSet<>(
                        List.of(property.getTypes().iterator().next(), "null")));
            }
        }
        schema.setRequired(required);
    }

    private static void lowerCase(Schema<?> schema) {
        if (schema.getEnum() != null) {
            setEnum(schema);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiConfiguration::lowerCase);
        }
        if (schema.getItems() != null) {
            lowerCase(schema.getItems());
        }
    }

    @SuppressWarnings("unchecked")
    private static void setEnum(Schema<?> schema) {
        List<Object> words = schema.getEnum().stream()
                .map(word -> (Object) String.valueOf(word).toLowerCase(Locale.ROOT))
                .toList();
        ((Schema<Object>) schema).setEnum(words);
    }
}
