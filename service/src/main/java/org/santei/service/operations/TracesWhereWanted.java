package org.santei.service.operations;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Switches OpenTelemetry off unless an endpoint for traces is set, so that nobody pays for traces that nobody reads. */
public final class TracesWhereWanted implements EnvironmentPostProcessor {

    private static final List<String> ENDPOINTS = List.of(
            "management.opentelemetry.tracing.export.otlp.endpoint",
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
            "OTEL_EXPORTER_OTLP_ENDPOINT");

    private static final String EXCLUDE = "spring.autoconfigure.exclude";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (ENDPOINTS.stream().noneMatch(environment::containsProperty)) {
            String excluded = environment.getProperty(EXCLUDE, "");
            String tracing =
                    "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration";
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "santei.no-traces",
                            Map.of(
                                    "management.opentelemetry.enabled",
                                    "false",
                                    EXCLUDE,
                                    excluded.isEmpty() ? tracing : excluded + "," + tracing)));
        }
    }
}
