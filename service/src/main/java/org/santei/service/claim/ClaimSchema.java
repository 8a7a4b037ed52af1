package org.santei.service.claim;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.OpenQuestion.FieldForm;
import org.santei.engine.claim.MissingFact;
import org.santei.service.json.ClaimFields;

/** What may be written in the fields of a claim, as {@link ClaimRequest} says it. */
public final class ClaimSchema implements ClaimFields {

    private static final Map<Class<?>, String> TYPES = Map.of(
            Integer.class, "integer",
            BigDecimal.class, "number",
            Boolean.class, "boolean",
            List.class, "array",
            Map.class, "object");

    private final Map<String, FieldForm> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable FieldForm form(String field) {
        String path = MissingFact.withoutPlaces(field);
        FieldForm form = known.get(path);
        if (form == null) {
            form = find(path);
            if (form != null) {
                known.put(path, form);
            }
        }
        return form;
    }

    private static @Nullable FieldForm find(String path) {
        Class<?> part = ClaimRequest.class;
        RecordComponent component = null;
        for (String name : path.split("\\.", -1)) {
            component = component(part, name);
            if (component == null) {
                return null;
            }
            part = item(component.getGenericType());
        }
        return component == null ? null : form(component);
    }

    private static @Nullable RecordComponent component(Class<?> part, String name) {
        return part.isRecord()
                ? Arrays.stream(part.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What a list holds; any other type as it is. */
    private static Class<?> item(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> other ? other : Map.class;
    }

    private static FieldForm form(RecordComponent component) {
        Class<?> item = item(component.getGenericType());
        Schema schema = schema(component.getAccessor(), item);
        return new FieldForm(
                type(component.getType()),
                values(item),
                item == LocalDate.class ? "date" : "",
                schema == null ? "" : schema.pattern(),
                schema == null ? null : number(schema.minimum()),
                schema == null ? null : number(schema.maximum()),
                description(component, schema));
    }

    private static @Nullable Schema schema(AnnotatedElement accessor, Class<?> item) {
        Schema own = accessor.getAnnotation(Schema.class);
        ArraySchema list = accessor.getAnnotation(ArraySchema.class);
        if (own != null || list != null) {
            return own == null ? list.schema() : own;
        }
        return item.getAnnotation(Schema.class);
    }

    private static String description(RecordComponent component, @Nullable Schema schema) {
        ArraySchema list = component.getAccessor().getAnnotation(ArraySchema.class);
        if (list != null) {
            return list.arraySchema().description();
        }
        return schema == null ? "" : schema.description();
    }

    private static String type(Class<?> type) {
        return type.isRecord() ? "object" : TYPES.getOrDefault(type, "string");
    }

    /** The words of an enum, or both truths. */
    private static List<String> values(Class<?> item) {
        if (item == Boolean.class) {
            return List.of("true", "false");
        }
        return item.isEnum()
                ? Arrays.stream(item.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static @Nullable Integer number(String bound) {
        return bound.isEmpty() ? null : Integer.valueOf(bound);
    }
}
