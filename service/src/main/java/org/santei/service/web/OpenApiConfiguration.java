package org.santei.service.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond its endpoints. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Santei（算定）")
                        .version("v1")
                        .description("診療報酬の算定。レセプトを送ると、算定できる点数と、その理由を返します。"
                                + "患者の氏名・番号は不要です。誤りは RFC 9457（application/problem+json）で返します。"))
                .components(new Components());
    }

    /** Enums are lower case in JSON, and closed. */
    @Bean
    OpenApiCustomizer lowerCaseWords() {
        return api -> api.getComponents().getSchemas().values().forEach(OpenApiConfiguration::lowerCase);
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
