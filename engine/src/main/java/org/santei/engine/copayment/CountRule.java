package org.santei.engine.copayment;

/** Which uses of a fund count towards "the first so many of a day or a month". */
public enum CountRule {
    /** Every one. */
    ALL("all") {
        @Override
        boolean counts(long paidYen, long patientYen) {
            return true;
        }
    },
    /** Those for which the fund paid. */
    FUND_PAID("fund-paid") {
        @Override
        boolean counts(long paidYen, long patientYen) {
            return paidYen > 0;
        }
    },
    /** Those for which the fund or the patient paid. */
    FUND_OR_PATIENT_PAID("fund-or-patient-paid") {
        @Override
        boolean counts(long paidYen, long patientYen) {
            return paidYen > 0 || patientYen > 0;
        }
    },
    /** Those that left the patient something to pay. */
    PATIENT_PAID("patient-paid") {
        @Override
        boolean counts(long paidYen, long patientYen) {
            return patientYen > 0;
        }
    };

    private final String label;

    CountRule(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** Whether a use counts for which the fund and those behind it paid so many yen. */
    abstract boolean counts(long paidYen, long patientYen);
}
