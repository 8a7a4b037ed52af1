package org.santei.service.json;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.OpenQuestion.FieldForm;

/** Knows what may be written in the fields of a claim. Found by {@link java.util.ServiceLoader}, as answers know no requests. */
public interface ClaimFields {

    /**
     * What may be written in a field; {@code null} when a claim has no such field.
     *
     * @param field its path, such as {@code facility.kind} or {@code groups[2].days}; places do not matter
     */
    @Nullable
    FieldForm form(String field);
}
