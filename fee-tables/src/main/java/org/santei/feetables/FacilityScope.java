package org.santei.feetables;

/** Facilities an item is meant for (病院・診療所区分, column 19). */
public enum FacilityScope implements OfficialDigit {
    /** Hospitals and clinics. */
    ANY("0"),
    /** Hospitals only. */
    HOSPITAL("1"),
    /** Clinics only. */
    CLINIC("2"),
    /** 短期滞在手術等基本料２; older files only, the present specification no longer names it. */
    SHORT_STAY_SURGERY_2("3"),
    /** 短期滞在手術等基本料３. */
    SHORT_STAY_SURGERY_3("4");

    private final String digit;

    FacilityScope(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
