package org.santei.engine.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stay in hospital (入院).
 *
 * @param admitted day of admission (入院年月日)
 * @param discharged day of discharge (退院年月日); {@code null} while the patient stays or when the claim does not say
 */
public record Stay(LocalDate admitted, @Nullable LocalDate discharged) {

    /**
     * @throws IllegalArgumentException if the patient would leave before coming
     */
    public Stay {
        if (discharged != null && discharged.isBefore(admitted)) {
            throw new IllegalArgumentException("The discharge is before the admission.");
        }
    }
}
