package org.santei.engine.copayment;

/** What the insurer lets the patient off (減免); at the counter percentages are rounded down to 10 yen. */
final class Waived {

    private Waived() {}

    /**
     * Yen that are waived of what the patient pays.
     *
     * @param till whether amounts are those collected at the counter
     */
    static long yen(Draft draft, long patient, PatientMonth month, boolean till) {
        Reduction reduction = draft.insured.reduction();
        if (reduction == null || !draft.isInsured()) {
            return 0;
        }
        return switch (reduction.kind()) {
            case EXEMPT, DEFERRED -> patient;
            case AMOUNT -> Math.min(patient, reduction.value());
            case RATE ->
                Math.min(
                        patient,
                        till
                                ? Math.floorDiv(draft.left * reduction.value(), 1000L) * 10
                                : Yen.percent(draft.left, reduction.value()));
            case MUNICIPAL_RELIEF ->
                draft.insured.kind() == InsuranceKind.NATIONAL_HEALTH
                                && draft.treatment.funds().stream()
                                        .anyMatch(fund ->
                                                reduction.relieves(month.funds().get(fund)))
                        ? patient
                        : 0;
        };
    }
}
