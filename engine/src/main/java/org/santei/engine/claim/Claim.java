package org.santei.engine.claim;

import java.time.YearMonth;
import java.util.List;

/**
 * One claim (レセプト): one patient, one facility, one calendar month.
 *
 * @param line line of the input file with which the claim begins, from 1; 0 when the input has no lines
 * @param receipt number of the claim in its input (レセプト番号)
 * @param month month of treatment (診療年月); chooses the edition of the law
 * @param setting stay or visits
 * @param patient whom it is for
 * @param facility who treated; unknown parts stay unknown
 * @param coverages who pays, in claim order; never empty
 * @param visits what is known of single visits; may be empty
 * @param diagnoses diagnoses in input order
 * @param groups what was done, in input order
 * @param particulars what it tells beside its lines
 */
public record Claim(
        int line,
        String receipt,
        YearMonth month,
        Setting setting,
        Patient patient,
        Facility facility,
        List<Coverage> coverages,
        List<Visit> visits,
        List<Diagnosis> diagnoses,
        List<LineGroup> groups,
        Particulars particulars) {

    public Claim {
        if (coverages.isEmpty()) {
            throw new IllegalArgumentException("A claim needs at least one payer.");
        }
        coverages = List.copyOf(coverages);
        visits = List.copyOf(visits);
        diagnoses = List.copyOf(diagnoses);
        groups = List.copyOf(groups);
    }

    /** A claim that tells nothing beside its lines. */
    public Claim(
            int line,
            String receipt,
            YearMonth month,
            Setting setting,
            Patient patient,
            Facility facility,
            List<Coverage> coverages,
            List<Visit> visits,
            List<Diagnosis> diagnoses,
            List<LineGroup> groups) {
        this(line, receipt, month, setting, patient, facility, coverages, visits, diagnoses, groups, Particulars.NONE);
    }

    /** The same claim with every point and total of the input removed, so that nothing can be echoed. */
    public Claim withoutFigures() {
        return withGroups(groups.stream().map(LineGroup::withoutFigures).toList())
                .withCoverages(
                        coverages.stream().map(Coverage::withoutFigures).toList());
    }

    /** The same claim with other groups. */
    public Claim withGroups(List<LineGroup> newGroups) {
        return new Claim(
                line, receipt, month, setting, patient, facility, coverages, visits, diagnoses, newGroups, particulars);
    }

    /** The same claim of another month. */
    public Claim withMonth(YearMonth newMonth) {
        return new Claim(
                line, receipt, newMonth, setting, patient, facility, coverages, visits, diagnoses, groups, particulars);
    }

    /** The same claim of another facility. */
    public Claim withFacility(Facility newFacility) {
        return new Claim(
                line, receipt, month, setting, patient, newFacility, coverages, visits, diagnoses, groups, particulars);
    }

    /** The same claim with other visits. */
    public Claim withVisits(List<Visit> newVisits) {
        return new Claim(
                line, receipt, month, setting, patient, facility, coverages, newVisits, diagnoses, groups, particulars);
    }

    /** The same claim with other particulars. */
    public Claim withParticulars(Particulars newParticulars) {
        return new Claim(
                line, receipt, month, setting, patient, facility, coverages, visits, diagnoses, groups, newParticulars);
    }

    /** The same claim with other payers. */
    public Claim withCoverages(List<Coverage> newCoverages) {
        return new Claim(
                line, receipt, month, setting, patient, facility, newCoverages, visits, diagnoses, groups, particulars);
    }
}
