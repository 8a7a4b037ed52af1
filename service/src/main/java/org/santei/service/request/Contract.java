package org.santei.service.request;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which names a part of the contract has, read from its record: what is documented is what is checked.
 *
 * @param names every name, in order
 * @param required the names that must be there
 * @param known the same names, to look one up
 */
record Contract(List<String> names, List<String> required, Set<String> known) {

    private static final ClassValue<Contract> CONTRACTS = new ClassValue<>() {
        @Override
        protected Contract computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** The contract that a record states. */
    static Contract of(Class<? extends Record> type) {
        return CONTRACTS.get(type);
    }

    private static Contract read(Class<?> type) {
        List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
        List<String> names = components.stream().map(RecordComponent::getName).toList();
        return new Contract(
                names,
                components.stream()
                        .filter(Contract::isRequired)
                        .map(RecordComponent::getName)
                        .toList(),
                Set.copyOf(names));
    }

    private static boolean isRequired(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        ArraySchema array = component.getAccessor().getAnnotation(ArraySchema.class);
        return (schema != null && schema.requiredMode() == Schema.RequiredMode.REQUIRED)
                || (array != null && array.arraySchema().requiredMode() == Schema.RequiredMode.REQUIRED);
    }
}
