package org.santei.engine.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.History;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Sex;
import org.santei.feetables.Assumptions;

/**
 * The synthetic national mix: acts as often as they were claimed in Japan ({@link SyntheticMonths}), of patients and facilities
 * as {@link Assumptions} suppose them. A seed and a number make the same claim on every machine. Safe for use by many threads.
 */
public final class SyntheticClaims {

    /** Spreads neighbouring numbers; their first draws would be alike otherwise. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long STIR = 0xBF58476D1CE4E5B9L;
    private static final long STIR_AGAIN = 0x94D049BB133111EBL;

    private static final int LATE_ELDERLY = 75;
    private static final int WORKING_UNTIL = 65;
    private static final int LIMITS_OF_AGE_FROM = 70;
    private static final int DAYS_OF_YEAR = 364;
    /** A number of an insurer or fund begins with that of its law where it has so many digits. */
    private static final int DIGITS_WITH_LAW = 8;

    private static final Set<String> FUNDS = Set.of("12");
    private static final String LATE_ELDERLY_LAW = "39";

    private final SyntheticMonths months;
    private final long seed;
    private final WeightedRows ages;
    private final WeightedRows sexes;
    private final WeightedRows facilities;
    private final WeightedRows paediatrics;
    private final Map<String, WeightedRows> insurers;
    private final Map<String, WeightedRows> incomes;
    private final Map<String, String> facilityOfCode;

    /**
     * @param seed which of the many mixes; any number
     */
    public SyntheticClaims(SyntheticMonths months, Assumptions assumptions, long seed) {
        this.months = months;
        this.seed = seed;
        this.ages = new WeightedRows(assumptions.of("age"));
        this.sexes = new WeightedRows(assumptions.of("sex"));
        this.facilities = new WeightedRows(assumptions.of("facility"));
        this.paediatrics = new WeightedRows(assumptions.of("paediatrics"));
        this.insurers = byWhom(assumptions, "insurer");
        this.incomes = byWhom(assumptions, "income");
        this.facilityOfCode = assumptions.of("facility-of-code").stream()
                .collect(Collectors.toUnmodifiableMap(Assumptions.Row::within, Assumptions.Row::value));
    }

    private static Map<String, WeightedRows> byWhom(Assumptions assumptions, String kind) {
        return assumptions.of(kind).stream()
                .collect(Collectors.groupingBy(
                        Assumptions.Row::within, Collectors.collectingAndThen(Collectors.toList(), WeightedRows::new)));
    }

    /**
     * A claim of the mix.
     *
     * @param number which one; any number
     * @param month its month
     */
    public Claim claim(long number, YearMonth month) {
        long place = stirred(seed * SPREAD + number);
        Claim acts = months.claim(place, month);
        Random random = new Random(stirred(place + SPREAD));
        int age = age(random);
        LocalDate birth = month.atDay(1).minusYears(age).minusDays(1L + random.nextInt(DAYS_OF_YEAR));
        Sex sex = sexes.draw(random).equals("female") ? Sex.FEMALE : Sex.MALE;
        String insurer = insurers(age).draw(random);
        String income = incomes(age).draw(random);
        boolean fund = insurer.length() == DIGITS_WITH_LAW && FUNDS.contains(insurer.substring(0, 2));
        Payer payer = fund ? Payer.PUBLIC1 : Payer.INSURANCE;
        Certificate certificate = fund
                ? Certificate.of(insurer).withLimits(FundLimits.ofMonth(0))
                : Certificate.of(insurer).withIncomeClass(income);
        return new Claim(
                0,
                String.valueOf(number),
                month,
                acts.setting(),
                new Patient(sex, birth),
                facility(acts, random),
                List.of(new Coverage(payer, null, null, certificate)),
                acts.visits(),
                acts.diagnoses(),
                fund ? acts.groups().stream().map(SyntheticClaims::ofFund).toList() : acts.groups(),
                particulars(acts, fund ? Scheme.PUBLIC_FUNDS : scheme(insurer), birth));
    }

    private WeightedRows insurers(int age) {
        return Objects.requireNonNull(
                insurers.get(age < WORKING_UNTIL ? "0～64歳" : age < LATE_ELDERLY ? "65～74歳" : "75歳以上"));
    }

    private WeightedRows incomes(int age) {
        return Objects.requireNonNull(
                incomes.get(age < LIMITS_OF_AGE_FROM ? "70歳未満" : age < LATE_ELDERLY ? "70～74歳" : "75歳以上"));
    }

    private static Particulars particulars(Claim acts, Scheme scheme, LocalDate birth) {
        Particulars known = acts.particulars();
        return new Particulars(
                scheme, known.dpc(), known.stay(), known.treatmentDays(), new History(birth, List.of()), List.of());
    }

    private static Scheme scheme(String insurer) {
        return insurer.length() == DIGITS_WITH_LAW && insurer.startsWith(LATE_ELDERLY_LAW)
                ? Scheme.LATE_ELDERLY
                : Scheme.HEALTH_INSURANCE;
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

    private int age(Random random) {
        String[] span = ages.draw(random).split("-", 2);
        int youngest = Integer.parseInt(span[0]);
        return youngest + random.nextInt(Integer.parseInt(span[1]) - youngest + 1);
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

    /** The finishing of SplitMix64. */
    private static long stirred(long value) {
        long stirred = (value ^ (value >>> 30)) * STIR;
        stirred = (stirred ^ (stirred >>> 27)) * STIR_AGAIN;
        return stirred ^ (stirred >>> 31);
    }
}
