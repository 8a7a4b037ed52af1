package org.santei.rules.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
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
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;

/** A claim in the making: everything known, nothing special, until told otherwise. */
public final class Sketch {

    private final LocalDate day;
    private final List<LineGroup> groups = new ArrayList<>();
    private Setting setting = Setting.OUTPATIENT;
    private LocalDate birth = LocalDate.of(1980, 1, 1);
    private Facility facility = new Facility(FacilityKind.CLINIC, true, Set.of(), 0, 0, 0);
    private Scheme scheme = Scheme.HEALTH_INSURANCE;
    private boolean dpc;
    private @Nullable Integer treatmentDays;
    private List<Diagnosis> diagnoses = List.of();
    private int lines;

    public Sketch(LocalDate day) {
        this.day = day;
    }

    Sketch setting(Setting newSetting) {
        setting = newSetting;
        return this;
    }

    public Sketch bornDaysBefore(long days) {
        birth = day.minusDays(days);
        return this;
    }

    Sketch bornYearsBefore(int years) {
        birth = day.minusYears(years).minusDays(1);
        return this;
    }

    Sketch kind(FacilityKind kind) {
        facility = facility.withKind(kind);
        return this;
    }

    Sketch beds(int beds) {
        facility = facility.withBeds(beds, beds);
        return this;
    }

    public Sketch standards(Set<String> standards) {
        facility = facility.withStandards(standards);
        return this;
    }

    Sketch area(int area) {
        facility = new Facility(
                facility.kind(), true, facility.standards(), facility.licensedBeds(), facility.generalBeds(), area);
        return this;
    }

    Sketch scheme(Scheme newScheme) {
        scheme = newScheme;
        return this;
    }

    Sketch dpc(boolean isDpc) {
        dpc = isDpc;
        return this;
    }

    Sketch treatmentDays(int days) {
        treatmentDays = days;
        return this;
    }

    Sketch diagnosis(String code) {
        diagnoses = List.of(new Diagnosis(code, null));
        return this;
    }

    /** Codes that are done together, so often on the day. */
    public Sketch group(String section, int times, String... codes) {
        return group(section, Map.of(day.getDayOfMonth(), times), null, codes);
    }

    /** Codes that are done together on several days. */
    public Sketch group(String section, Map<Integer, Integer> days, @Nullable BigDecimal quantity, String... codes) {
        List<Line> members = new ArrayList<>();
        for (String code : codes) {
            LineKind kind = code.startsWith("1") ? LineKind.PROCEDURE : LineKind.DRUG;
            members.add(new Line(++lines, kind, code, kind == LineKind.DRUG ? BigDecimal.ONE : quantity));
        }
        int count = days.values().stream().mapToInt(Integer::intValue).sum();
        groups.add(new LineGroup(section, Set.of(Payer.INSURANCE), members, count, new TreeMap<>(days), null));
        return this;
    }

    public Claim claim() {
        Stay stay = setting == Setting.INPATIENT ? new Stay(day.withDayOfMonth(1), null) : null;
        History history = new History(birth.isBefore(day.withDayOfMonth(1)) ? birth : day.minusYears(1), List.of());
        return new Claim(
                0,
                "1",
                YearMonth.from(day),
                setting,
                new Patient(Sex.FEMALE, birth),
                facility,
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(new Visit(day, TimeClass.REGULAR)),
                diagnoses,
                groups,
                new Particulars(scheme, dpc, stay, treatmentDays, history, List.of()));
    }
}
