package org.santei.rules.stay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.Question;
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
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.copayment.StayMeals;
import org.santei.rules.Packaged;

/** A claim of a stay, built line by line. */
final class StayClaim {

    private static final Calculator CALCULATOR =
            Calculator.withShares(Packaged.TABLE, Packaged.BASES, PatientShares.packaged(RuledShareLaw.packaged()));

    private final YearMonth month;
    private final LocalDate birthDate;
    private final List<Coverage> coverages = new ArrayList<>();
    private final List<LineGroup> groups = new ArrayList<>();

    StayClaim(String month, String birthDate, Certificate insurance) {
        this.month = YearMonth.parse(month);
        this.birthDate = LocalDate.parse(birthDate);
        coverages.add(new Coverage(Payer.INSURANCE, null, null, insurance));
    }

    /** Without an insurance. */
    StayClaim(String month, String birthDate) {
        this(month, birthDate, Certificate.UNKNOWN);
        coverages.clear();
    }

    StayClaim fund(Certificate certificate) {
        int number = 1
                + (int) coverages.stream()
                        .filter(coverage -> coverage.payer() != Payer.INSURANCE)
                        .count();
        coverages.add(new Coverage(Payer.ofFund(number), null, null, certificate));
        return this;
    }

    /**
     * Lines of one group on the first days of the month, once a day, paid by all payers.
     *
     * @param codes each with its quantity, as in {@code 197000110*3}
     */
    StayClaim lines(String section, int days, String... codes) {
        return linesOf(payers(), section, days, codes);
    }

    /** Lines that only some payers take part in. */
    StayClaim linesOf(Set<Payer> some, String section, int days, String... codes) {
        TreeMap<Integer, Integer> onDays = new TreeMap<>();
        for (int day = 1; day <= days; day++) {
            onDays.put(day, 1);
        }
        return group(section, days, onDays, some, codes);
    }

    /** Lines of which the claim names no days. */
    StayClaim dayless(String section, int count, String... codes) {
        return group(section, count, new TreeMap<>(), payers(), codes);
    }

    private Set<Payer> payers() {
        Set<Payer> payers = EnumSet.noneOf(Payer.class);
        coverages.forEach(coverage -> payers.add(coverage.payer()));
        return payers;
    }

    private StayClaim group(
            String section, int count, SortedMap<Integer, Integer> days, Set<Payer> payers, String... codes) {
        List<Line> lines = new ArrayList<>();
        for (String code : codes) {
            int at = code.indexOf('*');
            lines.add(new Line(
                    100 * (groups.size() + 1) + lines.size(),
                    LineKind.PROCEDURE,
                    at < 0 ? code : code.substring(0, at),
                    at < 0 ? null : new BigDecimal(code.substring(at + 1))));
        }
        groups.add(new LineGroup(section, payers, lines, count, days, null));
        return this;
    }

    Calculation answer() {
        Scheme scheme = coverages.get(0).payer() == Payer.INSURANCE ? Scheme.HEALTH_INSURANCE : Scheme.PUBLIC_FUNDS;
        Claim claim = new Claim(
                0,
                "1",
                month,
                Setting.INPATIENT,
                new Patient(Sex.FEMALE, birthDate),
                Facility.UNKNOWN,
                coverages,
                List.of(),
                List.of(),
                groups,
                new Particulars(scheme, false, null, null, History.UNKNOWN, List.of()));
        return (Calculation) CALCULATOR.calculate(claim, Question.VERIFY);
    }

    PatientShare share() {
        return answer().patient();
    }

    StayMeals meals() {
        return Objects.requireNonNull(share().meals());
    }
}
