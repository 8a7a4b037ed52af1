package org.santei.service.verification;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.santei.engine.calculation.FindingType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The description of the API says of the types of findings what the enum says. */
@Configuration(proxyBeanMethods = false)
class FindingDescription {

    private static final int AFTER_FIELDS = 100;

    @Bean
    @Order(AFTER_FIELDS)
    OpenApiCustomizer findingTypes() {
        return api -> {
            Schema<?> finding = api.getComponents().getSchemas().get("Finding");
            if (finding != null) {
                ((Schema<?>) finding.getProperties().get("type")).setDescription(text());
            }
        };
    }

    /** The types, a line each. */
    static String text() {
        return Arrays.stream(FindingType.values())
                .map(type -> "- " + type.name().toLowerCase(Locale.ROOT) + ": " + type.title() + "。" + type.meaning()
                        + type.advice())
                .collect(Collectors.joining("\n", "指摘の種類\n", ""));
    }
}
