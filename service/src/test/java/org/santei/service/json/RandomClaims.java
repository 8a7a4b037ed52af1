package org.santei.service.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;

/** Claims of any content that the model allows: every field of every record, so that one that is added is in them, too. */
final class RandomClaims {

    private static final List<String> TEXTS = List.of("", "0", "160000310", "低所得", "\"\\\u2028\t", "𠮷", "none");

    private final Random random;

    RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    Claim next() {
        return (Claim) record(Claim.class);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        while (true) {
            Object[] values = Arrays.stream(components).map(this::component).toArray();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextInt(3) == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(100);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
        }
        if (plain == YearMonth.class) {
            return YearMonth.of(2020, 4).plusMonths(random.nextInt(100));
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(100_000) + 1L, random.nextInt(12) - 3);
        }
        throw new IllegalStateException("No values for " + type);
    }

    private Object collection(Class<?> type, Type... of) {
        int size = random.nextInt(4);
        if (type == SortedMap.class) {
            SortedMap<Integer, Integer> map = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                map.put(random.nextInt(31) + 1, random.nextInt(3) + 1);
            }
            return map;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(of[0]));
        }
        return type == Set.class ? new LinkedHashSet<>(values) : values;
    }
}
