package org.santei.engine.copayment;

/** For which insurers a scheme charges the part above the general monthly limit to a patient who showed no certificate. */
public enum ExcessCharge {
    /** For none. */
    NONE,
    /** For employees' insurers, and unions that the scheme does not except (宮城県). */
    EMPLOYEE_OR_UNION,
    /** For unions of other prefectures (千葉県). */
    UNION_OUTSIDE,
    /** For national health insurers of other prefectures, outside the claim (大阪府). */
    NATIONAL_OUTSIDE;

    /** Whether it is for an insurer. */
    boolean concerns(Insured insured, boolean excepted, String institution) {
        return switch (this) {
            case NONE -> false;
            case EMPLOYEE_OR_UNION -> insured.kind() == InsuranceKind.EMPLOYEE || (insured.union() && !excepted);
            case UNION_OUTSIDE -> insured.union() && insured.isOutside(institution);
            case NATIONAL_OUTSIDE -> insured.kind() == InsuranceKind.NATIONAL_HEALTH && insured.isOutside(institution);
        };
    }

    /** Whether what is charged stays out of the share that the claim shows. */
    boolean isOutsideClaim() {
        return this == NATIONAL_OUTSIDE;
    }
}
