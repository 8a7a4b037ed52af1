package org.santei.service.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.PatientMonth;

/**
 * A patient's month with the figures that somebody else published for it.
 *
 * @param id its name
 * @param month the month
 * @param expected what is expected, one for each figure that counts
 */
record Scenario(String id, PatientMonth month, List<Expected> expected) {

    Scenario {
        expected = List.copyOf(expected);
    }

    /** What somebody expects. */
    sealed interface Expected {}

    /**
     * The figures of one occasion.
     *
     * @param number number of the occasion
     * @param fundYen paid by the funds, four or fewer
     * @param adjustments corrections at the occasion; {@code null} when they are not told
     * @param others figures that are compared and not counted, as text
     */
    record OfOccasion(
            int number,
            long insurerYen,
            long highCostYen,
            List<Long> fundYen,
            long patientYen,
            long reductionYen,
            long tillYen,
            @Nullable List<Adjustment> adjustments,
            List<String> others)
            implements Expected {

        OfOccasion {
            fundYen = List.copyOf(fundYen);
            others = List.copyOf(others);
        }
    }

    /**
     * A correction that is expected.
     *
     * @param payers the payers that are corrected, as the file names them
     */
    record Adjustment(List<String> payers, long highCostYen, List<Long> fundYen, long patientYen, long tillYen) {
        Adjustment {
            payers = List.copyOf(payers);
            fundYen = List.copyOf(fundYen);
        }
    }

    /**
     * The figures of a whole month; {@code null} where none is told.
     *
     * @param funds what is left under each fund and what remains to the patient, by index of the fund
     */
    record OfMonth(
            long patientYen,
            @Nullable Long insuranceCopayYen,
            @Nullable Long insurerYen,
            List<UnderFund> funds) implements Expected {

        OfMonth {
            funds = List.copyOf(funds);
        }
    }

    /**
     * The figures of a fund in a month.
     *
     * @param fund index of the fund
     * @param shareYen what insurance leaves under it
     * @param patientYen what remains to the patient
     */
    record UnderFund(int fund, long shareYen, long patientYen) {}
}
