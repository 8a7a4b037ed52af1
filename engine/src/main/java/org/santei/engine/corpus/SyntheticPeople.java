package org.santei.engine.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Sex;
import org.santei.feetables.Assumptions;

/** Patients who never were, with who insures them, as {@link Assumptions} suppose. Safe for use by many threads. */
final class SyntheticPeople {

    private static final int LATE_ELDERLY = 75;
    private static final int WORKING_UNTIL = 65;
    private static final int LIMITS_OF_AGE_FROM = 70;
    private static final int DAYS_OF_YEAR = 364;
    /** A number of an insurer or fund begins with that of its law where it has so many digits. */
    private static final int DIGITS_WITH_LAW = 8;

    private static final Set<String> FUNDS = Set.of("12");
    private static final String LATE_ELDERLY_LAW = "39";

    private final WeightedRows ages;
    private final WeightedRows sexes;
    private final Map<String, WeightedRows> insurers;
    private final Map<String, WeightedRows> incomes;

    /**
     * A patient.
     *
     * @param patient sex and day of birth
     * @param payer who pays first
     * @param coverage how
     * @param scheme the scheme of the claim
     */
    record Person(Patient patient, Payer payer, Coverage coverage, Scheme scheme) {}

    SyntheticPeople(Assumptions assumptions) {
        this.ages = new WeightedRows(assumptions.of("age"));
        this.sexes = new WeightedRows(assumptions.of("sex"));
        this.insurers = byWhom(assumptions, "insurer");
        this.incomes = byWhom(assumptions, "income");
    }

    private static Map<String, WeightedRows> byWhom(Assumptions assumptions, String kind) {
        return assumptions.of(kind).stream()
                .collect(Collectors.groupingBy(
                        Assumptions.Row::within, Collectors.collectingAndThen(Collectors.toList(), WeightedRows::new)));
    }

    /** Somebody in a month. */
    Person draw(Random random, YearMonth month) {
        int age = age(random);
        LocalDate birth = month.atDay(1).minusYears(age).minusDays(1L + random.nextInt(DAYS_OF_YEAR));
        Sex sex = sexes.draw(random).equals("female") ? Sex.FEMALE : Sex.MALE;
        String insurer = Objects.requireNonNull(
                        insurers.get(age < WORKING_UNTIL ? "0～64歳" : age < LATE_ELDERLY ? "65～74歳" : "75歳以上"))
                .draw(random);
        String income = Objects.requireNonNull(
                        incomes.get(age < LIMITS_OF_AGE_FROM ? "70歳未満" : age < LATE_ELDERLY ? "70～74歳" : "75歳以上"))
                .draw(random);
        boolean fund = insurer.length() == DIGITS_WITH_LAW && FUNDS.contains(insurer.substring(0, 2));
        Payer payer = fund ? Payer.PUBLIC1 : Payer.INSURANCE;
        Certificate certificate = fund
                ? Certificate.of(insurer).withLimits(FundLimits.ofMonth(0))
                : Certificate.of(insurer).withIncomeClass(income);
        return new Person(
                new Patient(sex, birth),
                payer,
                new Coverage(payer, null, null, certificate),
                fund ? Scheme.PUBLIC_FUNDS : scheme(insurer));
    }

    private static Scheme scheme(String insurer) {
        return insurer.length() == DIGITS_WITH_LAW && insurer.startsWith(LATE_ELDERLY_LAW)
                ? Scheme.LATE_ELDERLY
                : Scheme.HEALTH_INSURANCE;
    }

    private int age(Random random) {
        String[] span = ages.draw(random).split("-", 2);
        int youngest = Integer.parseInt(span[0]);
        return youngest + random.nextInt(Integer.parseInt(span[1]) - youngest + 1);
    }
}
