package org.santei.service.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in what a claim says of the stay, the days of treatment and the beds. */
final class StayChecks {

    private final FieldErrors errors;
    private final String prefix;

    private StayChecks(String prefix, FieldErrors errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    static void check(ClaimRequest claim, String prefix, FieldErrors errors) {
        StayChecks checks = new StayChecks(prefix, errors);
        if (claim.setting() == Setting.OUTPATIENT) {
            checks.visits(claim);
        }
        if (claim.stay() != null && claim.stay().admitted() != null) {
            checks.stay(claim, claim.stay().admitted(), claim.stay().discharged());
        }
        checks.treatmentDays(claim.treatmentDays(), claim.month());
        if (claim.facility() != null) {
            check(claim.facility(), prefix, errors);
        }
    }

    static void check(ClaimRequest.FacilityPart facility, String prefix, FieldErrors errors) {
        new StayChecks(prefix, errors).beds(facility.licensedBeds(), facility.generalBeds());
    }

    private void visits(ClaimRequest claim) {
        if (claim.stay() != null) {
            add("stay", "入院外（outpatient）のレセプトに入院は書けません。setting を inpatient にするか、stay を除いてください。");
        }
        if (Boolean.TRUE.equals(claim.dpc())) {
            add("dpc", "ＤＰＣは入院（inpatient）だけです。setting を inpatient にするか、dpc を除いてください。");
        }
    }

    private void stay(ClaimRequest claim, LocalDate admitted, @Nullable LocalDate discharged) {
        if (claim.month() != null && admitted.isAfter(claim.month().atEndOfMonth())) {
            add("stay.admitted", "入院年月日が診療年月（" + claim.month() + "）より後です。入院年月日か診療年月を確かめてください。");
        }
        if (claim.patient() != null
                && claim.patient().birthDate() != null
                && admitted.isBefore(claim.patient().birthDate())) {
            add("stay.admitted", "入院年月日が生年月日より前です。入院年月日と生年月日を確かめてください。");
        }
        if (discharged == null) {
            return;
        }
        if (discharged.isBefore(admitted)) {
            add("stay.discharged", "退院年月日が入院年月日（" + admitted + "）より前です。どちらかを直すか、入院中なら discharged を省いてください。");
        } else if (claim.month() != null && discharged.isBefore(claim.month().atDay(1))) {
            add("stay.discharged", "退院年月日が診療年月（" + claim.month() + "）より前です。退院年月日か診療年月を確かめてください。");
        }
    }

    private void treatmentDays(@Nullable Integer days, @Nullable YearMonth month) {
        if (days != null && month != null && days > month.lengthOfMonth()) {
            add("treatmentDays", "診療年月（" + month + "）は" + month.lengthOfMonth() + "日までです。診療実日数か診療年月を確かめてください。");
        }
    }

    private void beds(@Nullable Integer licensed, @Nullable Integer general) {
        if (licensed != null && general != null && general > licensed) {
            add("facility.generalBeds", "一般病床数が許可病床数（" + licensed + "）より多くなっています。どちらかを直すか、分からない方を省いてください。");
        }
    }

    private void add(String field, String message) {
        errors.add(prefix + field, message);
    }
}
