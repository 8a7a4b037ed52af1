package org.santei.engine.copayment;

import java.util.Set;

/**
 * The first occasions of a month, as far as no limit is missing for them: one that is missing stays missing.
 *
 * @param month what they come to
 * @param missing what must be known to decide the rest, in Japanese; empty when there is none
 */
record DecidedRun(CopaymentMonth month, Set<String> missing) {

    DecidedRun {
        missing = Set.copyOf(missing);
    }

    /** The longest such run. */
    static DecidedRun of(CopaymentCalculator calculator, PatientMonth month) {
        CopaymentMonth whole = calculator.calculate(month);
        if (whole.missing().isEmpty()) {
            return new DecidedRun(whole, Set.of());
        }
        int known = 0;
        int unknown = month.occasions().size();
        while (unknown - known > 1) {
            int middle = (known + unknown) / 2;
            if (calculator.calculate(month.first(middle)).missing().isEmpty()) {
                known = middle;
            } else {
                unknown = middle;
            }
        }
        return new DecidedRun(calculator.calculate(month.first(known)), Set.copyOf(whole.missing()));
    }
}
