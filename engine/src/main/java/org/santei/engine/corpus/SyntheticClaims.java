package org.santei.engine.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.feetables.Assumptions;

/**
 * The synthetic national mix: acts as often as they were claimed in Japan ({@link SyntheticMonths}), of patients and facilities
 * as {@link Assumptions} suppose them. A seed and a number make the same claim on every machine. Safe for use by many threads.
 */
public final class SyntheticClaims implements ClaimMix {

    private final SyntheticMonths months;
    private final long seed;
    private final SyntheticPeople people;
    private final WeightedRows facilities;
    private final WeightedRows paediatrics;
    private final Map<String, String> facilityOfCode;

    /**
     * @param seed which of the many mixes; any number
     */
    public SyntheticClaims(SyntheticMonths months, Assumptions assumptions, long seed) {
        this.months = months;
        this.seed = seed;
        this.people = new SyntheticPeople(assumptions);
        this.facilities = new WeightedRows(assumptions.of("facility"));
        this.paediatrics = new WeightedRows(assumptions.of("paediatrics"));
        this.facilityOfCode = assumptions.of("facility-of-code").stream()
                .collect(Collectors.toUnmodifiableMap(Assumptions.Row::within, Assumptions.Row::value));
    }

    @Override
    public Claim claim(long number, YearMonth month) {
        long place = Stirred.of(seed, number);
        Claim acts = months.claim(place, month);
        Random random = new Random(Stirred.beside(place));
        SyntheticPeople.Person person = people.draw(random, month);
        return new Claim(
                0,
                String.valueOf(number),
                month,
                acts.setting(),
                person.patient(),
                facility(acts, random),
                List.of(person.coverage()),
                acts.visits(),
                acts.diagnoses(),
                person.payer() == Payer.INSURANCE
                        ? acts.groups()
                        : acts.groups().stream().map(SyntheticClaims::ofFund).toList(),
                particulars(acts, person.scheme(), person.patient().birthDate()));
    }

    private static Particulars particulars(Claim acts, Scheme scheme, LocalDate birth) {
        Particulars known = acts.particulars();
        return new Particulars(
                scheme, known.dpc(), known.stay(), known.treatmentDays(), new History(birth, List.of()), List.of());
    }

    private static LineGroup ofFund(LineGroup group) {
        return new LineGroup(
                group.section(),
                EnumSet.of(Payer.PUBLIC1),
                group.lines(),
                group.count(),
                group.days(),
                group.billedPoints());
    }

    private Facility facility(Claim acts, Random random) {
        String drawn = facilities.draw(random);
        String kind = acts.groups().stream()
                .map(group -> facilityOfCode.get(group.lines().get(0).code()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(drawn);
        String[] part = kind.split("-", 2);
        int beds = Integer.parseInt(part[1]);
        return new Facility(
                part[0].equals("clinic") ? FacilityKind.CLINIC : FacilityKind.HOSPITAL,
                paediatrics.draw(random).equals("true"),
                acts.facility().standards(),
                beds,
                beds,
                0);
    }
}
