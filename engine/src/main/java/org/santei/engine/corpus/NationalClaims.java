package org.santei.engine.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationFigures;
import org.santei.feetables.NationalUsage;

/**
 * The synthetic nation: claims of outpatients and of stays, as many of each, with as many visits, days, acts and additions of every
 * code a claim, as were claimed in Japan in a year ({@link NationalUsage}, {@link NationFigures}), of patients and facilities as
 * {@link Assumptions} suppose. A patient may have more than one claim; a facility has claims of numbers one after the other. A
 * seed and a number make the same claim on every machine, whatever was made before. Safe for use by many threads.
 */
public final class NationalClaims implements ClaimMix {

    private static final Set<String> VISITS = Set.of("11", "12");
    private static final Set<String> STAYS = Set.of("90");
    private static final String OUTPATIENT = "outpatient";
    private static final String INPATIENT = "inpatient";

    private final long seed;
    private final SyntheticPeople people;
    private final NationalPatients patients;
    private final WeightedRows facilities;
    private final WeightedRows paediatrics;
    private final long claimsOfFacility;
    private final int lastDay;
    private final NationalSetting visits;
    private final NationalSetting stays;
    private final double inpatientShare;

    /**
     * @param known the day on which the master is asked for the acts
     * @param seed which of the many nations; any number
     */
    public NationalClaims(
            FeeTable table,
            NationalUsage usage,
            NationFigures nation,
            Assumptions assumptions,
            LocalDate known,
            long seed) {
        this.seed = seed;
        this.people = new SyntheticPeople(assumptions);
        this.patients = new NationalPatients(nation);
        this.facilities = new WeightedRows(assumptions.of("facility"));
        this.paediatrics = new WeightedRows(assumptions.of("paediatrics"));
        this.claimsOfFacility = nation.number("claims-of-facility", "");
        this.lastDay = Math.toIntExact(nation.number("most-days", INPATIENT));
        long outpatients = nation.number("claims", OUTPATIENT);
        long inpatients = nation.number("claims", INPATIENT);
        this.inpatientShare = (double) inpatients / (inpatients + outpatients);
        this.visits = new NationalSetting(
                new NationalActs(table, known, false, VISITS, usage::outpatient), outpatients, false, lastDay);
        this.stays = new NationalSetting(
                new NationalActs(table, known, true, STAYS, usage::inpatient), inpatients, true, lastDay);
    }

    /** What outpatients have, and how often. */
    public NationalSetting visits() {
        return visits;
    }

    /** What inpatients have, and how often. */
    public NationalSetting stays() {
        return stays;
    }

    /** The share of claims that are of stays. */
    public double inpatientShare() {
        return inpatientShare;
    }

    /** The patient of a claim. */
    public long patient(long number) {
        return patients.of(number);
    }

    /** The facility of a claim. */
    public long facility(long number) {
        return Math.floorDiv(number, claimsOfFacility);
    }

    @Override
    public Claim claim(long number, YearMonth month) {
        Random random = new Random(Stirred.of(seed, number));
        boolean stay = random.nextDouble() < inpatientShare;
        SyntheticPeople.Person person =
                people.draw(new Random(Stirred.beside(Stirred.of(seed, patient(number)))), month);
        NationalSetting.Month drawn = (stay ? stays : visits).draw(random, person.payer());
        List<Visit> days = new ArrayList<>();
        for (int day : drawn.days()) {
            days.add(new Visit(month.atDay(day), TimeClass.REGULAR));
        }
        LocalDate birth = person.patient().birthDate();
        Stay of = stay ? new Stay(month.atDay(1), null) : null;
        return new Claim(
                0,
                String.valueOf(number),
                month,
                stay ? Setting.INPATIENT : Setting.OUTPATIENT,
                person.patient(),
                place(number, stay, drawn.standards()),
                List.of(person.coverage()),
                stay ? List.of() : days,
                List.of(),
                drawn.groups(),
                new Particulars(person.scheme(), false, of, days.size(), new History(birth, List.of()), List.of()));
    }

    /** A facility; a stay is in a hospital. */
    private Facility place(long number, boolean stay, Set<String> standards) {
        Random random = new Random(Stirred.beside(Stirred.of(seed + 1, facility(number))));
        String[] part = facilities.draw(random).split("-", 2);
        while (stay && part[0].equals("clinic")) {
            part = facilities.draw(random).split("-", 2);
        }
        int beds = Integer.parseInt(part[1]);
        return new Facility(
                part[0].equals("clinic") ? FacilityKind.CLINIC : FacilityKind.HOSPITAL,
                paediatrics.draw(random).equals("true"),
                standards,
                beds,
                beds,
                0);
    }
}
