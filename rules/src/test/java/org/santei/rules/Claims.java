package org.santei.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;

/** Plain claims: one visit to a clinic within its hours, of which everything is known. */
final class Claims {

    static final String FIRST_VISIT = "111000110";
    static final String REVISIT = "112007410";

    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    private Claims() {}

    /** An adult's visit with one line. */
    static Claim plain(String code, LocalDate day) {
        return plain(code, day, ADULT);
    }

    /** A visit with one line. */
    static Claim plain(String code, LocalDate day, LocalDate birth) {
        Line line = new Line(1, LineKind.PROCEDURE, code, null);
        TreeMap<Integer, Integer> days = new TreeMap<>();
        days.put(day.getDayOfMonth(), 1);
        return new Claim(
                0,
                "1",
                YearMonth.from(day),
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, birth),
                new Facility(FacilityKind.CLINIC, true, Set.of()),
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(new Visit(day, TimeClass.REGULAR)),
                List.of(),
                List.of(new LineGroup("11", Set.of(Payer.INSURANCE), List.of(line), 1, days, null)));
    }
}
