package org.santei.service.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the API says beyond its endpoints. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String EXAMPLE = "santei/example-claim.json";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Santei（算定）")
                        .version("v1")
                        .description("診療報酬の算定。レセプトを送ると、算定できる点数と、その理由を返します。"
                                + "患者の氏名・番号は不要です。誤りは RFC 9457（application/problem+json）で返します。"));
    }

    /** Enums are lower case in JSON, and answers say what their fields mean. */
    @Bean
    OpenApiCustomizer schemasAsSent(NullableFields nullable) throws IOException {
        AnswerSchemas answers = AnswerSchemas.read();
        return api -> {
            api.getComponents().getSchemas().values().forEach(OpenApiConfiguration::lowerCase);
            answers.complete(api.getComponents().getSchemas());
            nullable.complete(api);
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
