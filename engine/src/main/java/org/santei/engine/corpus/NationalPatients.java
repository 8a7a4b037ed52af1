package org.santei.engine.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.santei.feetables.Assumptions;
import org.santei.feetables.NationFigures;

/** Whose a claim is: a hundred patients, then the next hundred, have as many claims each as is supposed. */
final class NationalPatients {

    private static final int HUNDRED = 100;

    /** The patient, from 0 to 99, of each claim of a hundred patients. */
    private final List<Integer> ofHundred = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when shares are not whole percents that add up to 1
     */
    NationalPatients(NationFigures nation) {
        int patient = 0;
        for (Assumptions.Row row : nation.of("claims-of-patient")) {
            int many = row.share().multiply(BigDecimal.valueOf(HUNDRED)).intValueExact();
            int claims = Integer.parseInt(row.value());
            for (int last = patient + many; patient < last; patient++) {
                for (int i = 0; i < claims; i++) {
                    ofHundred.add(patient);
                }
            }
        }
        if (patient != HUNDRED) {
            throw new IllegalArgumentException("Shares of patients must add up to 1.");
        }
    }

    /** The patient of a claim. */
    long of(long number) {
        long hundreds = Math.floorDiv(number, ofHundred.size());
        return hundreds * HUNDRED + ofHundred.get((int) Math.floorMod(number, (long) ofHundred.size()));
    }
}
