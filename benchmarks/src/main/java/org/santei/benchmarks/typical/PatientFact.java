package org.santei.benchmarks.typical;

import java.time.LocalDate;
import org.santei.feetables.AgeLimit;

/** Who was treated, and whether in hospital. */
public final class PatientFact {

    private final LocalDate birthDate;
    private final boolean outpatient;

    public PatientFact(LocalDate birthDate, boolean outpatient) {
        this.birthDate = birthDate;
        this.outpatient = outpatient;
    }

    public boolean isOutpatient() {
        return outpatient;
    }

    /** Whether the patient has not lived so many years on a day. */
    public boolean below(int years, LocalDate day) {
        return !AgeLimit.hasLived(years, birthDate, day);
    }
}
