package org.santei.engine.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
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
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.FeeItem;

/** Puts a claim of a clinic together: an adult outpatient of whom everything is known, unless something else is said. */
final class MadeClaim {

    private static final int ADULT = 40;

    private final YearMonth month;
    private final List<LineGroup> groups = new ArrayList<>();
    private final Set<String> standards = new TreeSet<>();
    private LocalDate born;
    private Scheme scheme = Scheme.HEALTH_INSURANCE;
    private List<Coverage> coverages = List.of(new Coverage(Payer.INSURANCE, null));
    private Set<Payer> payers = EnumSet.of(Payer.INSURANCE);
    private int lines;

    MadeClaim(YearMonth month) {
        this.month = month;
        this.born = month.atDay(1).minusYears(ADULT);
    }

    MadeClaim born(LocalDate day) {
        born = day;
        return this;
    }

    /** Who pays; before the first line. */
    MadeClaim paidBy(Scheme newScheme, List<Coverage> newCoverages) {
        scheme = newScheme;
        coverages = newCoverages;
        payers = EnumSet.noneOf(Payer.class);
        newCoverages.forEach(coverage -> payers.add(coverage.payer()));
        return this;
    }

    /** An act on some days, as often on each as the map says. */
    MadeClaim act(FeeItem item, @Nullable BigDecimal quantity, SortedMap<Integer, Integer> days) {
        standards.addAll(item.facilityStandards().codes());
        return group(item.outpatientSection().substring(0, 2), LineKind.PROCEDURE, item.code(), quantity, days);
    }

    /** An act once on a day, in the smallest quantity that it may have. */
    MadeClaim act(FeeItem item, int day) {
        BigDecimal quantity = item.steps() == null
                ? null
                : BigDecimal.valueOf(Math.max(1, item.steps().lower()));
        return act(item, quantity, new TreeMap<>(Map.of(day, 1)));
    }

    MadeClaim group(
            String section,
            LineKind kind,
            String code,
            @Nullable BigDecimal quantity,
            SortedMap<Integer, Integer> days) {
        lines++;
        int count = days.values().stream().mapToInt(Integer::intValue).sum();
        groups.add(new LineGroup(section, payers, List.of(new Line(lines, kind, code, quantity)), count, days, null));
        return this;
    }

    Claim claim() {
        TreeSet<Integer> days = new TreeSet<>();
        groups.forEach(group -> days.addAll(group.days().keySet()));
        Claim claim = new Claim(
                0,
                "1",
                month,
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, born),
                new Facility(FacilityKind.CLINIC, false, standards, 0, 0, 0),
                coverages,
                days.stream()
                        .map(day -> new Visit(month.atDay(day), TimeClass.REGULAR))
                        .toList(),
                List.of(),
                groups,
                new Particulars(scheme, false, null, days.size(), new History(born, List.of()), List.of()));
        return ToldClaim.withPayer(claim);
    }
}
