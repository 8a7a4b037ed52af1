package org.santei.service.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of answers which fields may be {@code null}: those that are so in the record that is written. */
@Component
@SuppressWarnings("rawtypes")
final class NullableFields implements ModelConverter {

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> written = Json.mapper().constructType(type.getType()).getRawClass();
        if (written.isRecord()) {
            io.swagger.v3.oas.annotations.media.Schema named =
                    written.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
            records.put(named == null || named.name().isEmpty() ? written.getSimpleName() : named.name(), written);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** Completes the schemas that only answers have; in requests a field that is {@code null} is one that is left out. */
    void complete(OpenAPI api) {
        Components components = api.getComponents();
        Set<String> asked = new LinkedHashSet<>();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        operation
                                .getRequestBody()
                                .getContent()
                                .values()
                                .forEach(body -> reach(body.getSchema(), components, asked));
                    }
                }));
        components.getSchemas().forEach((name, schema) -> {
            Class<?> written = records.get(name);
            if (written != null && !asked.contains(name) && schema.getProperties() != null) {
                complete(schema, written);
            }
        });
    }

    /** Notes the names of all schemas that a schema refers to, directly or not. */
    @SuppressWarnings("unchecked")
    private static void reach(@Nullable Schema<?> schema, Components components, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(components.getSchemas().get(name), components, reached);
            }
        }
        List<Schema> parts = new ArrayList<>();
        for (List<Schema> several : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            parts.addAll(several == null ? List.of() : several);
        }
        parts.addAll(
                schema.getProperties() == null
                        ? List.of()
                        : schema.getProperties().values());
        parts.forEach(part -> reach(part, components, reached));
        reach(schema.getItems(), components, reached);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            reach(values, components, reached);
        }
    }

    @SuppressWarnings("unchecked")
    private static void complete(Schema<?> schema, Class<?> written) {
        for (RecordComponent component : written.getRecordComponents()) {
            Schema property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getType() == JsonNode.class) {
                schema.getProperties().put(component.getName(), new Schema<>().description(property.getDescription()));
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), nullable(property));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> nullable(Schema property) {
        if (property.get$ref() != null) {
            return new Schema<>()
                    .description(property.getDescription())
                    .anyOf(List.of(new Schema<>().$ref(property.get$ref()), new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<String>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<Object> words = new ArrayList<>(property.getEnum());
            words.add(null);
            property.setEnum(words);
        }
        return property;
    }
}
