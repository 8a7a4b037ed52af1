package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;

/** Claims of stays whose charges are given beside them. */
final class StayClaims {

    private StayClaims() {}

    /**
     * A claim of the insurance and of funds behind it.
     *
     * @param days days of treatment that it states; {@code null} for none
     * @param payers the certificates, that of the insurance first
     */
    static Claim of(YearMonth month, LocalDate birthDate, @Nullable Integer days, Certificate... payers) {
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < payers.length; i++) {
            coverages.add(new Coverage(i == 0 ? Payer.INSURANCE : Payer.ofFund(i), null, null, payers[i]));
        }
        LineGroup group = new LineGroup(
                "90",
                EnumSet.of(Payer.INSURANCE),
                List.of(new Line(1, LineKind.PROCEDURE, "190117710", null)),
                1,
                new TreeMap<>(),
                null);
        return new Claim(
                0,
                "1",
                month,
                Setting.INPATIENT,
                new Patient(Sex.FEMALE, birthDate),
                Facility.UNKNOWN,
                coverages,
                List.of(),
                List.of(),
                List.of(group),
                new Particulars(Scheme.HEALTH_INSURANCE, false, null, days, History.UNKNOWN, List.of()));
    }
}
