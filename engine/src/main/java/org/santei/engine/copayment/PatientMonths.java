package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;

/**
 * Makes the month of a patient from a claim. Of visits, what the same payers are charged on a day is one occasion, all
 * occasions of a day are one visit; what the claim charges on no day goes to the first day that it names. A stay is
 * collected for the month: what the same payers are charged in it is one occasion, dated on its first day.
 */
final class PatientMonths {

    /** A claim does not tell the prefecture of its facility; terms that ask for it are not in the lists. */
    private static final String UNKNOWN = "";

    private final Claim claim;
    private final List<Payer> payers;
    private final List<Charge> charges;
    private final List<Occasion> occasions;
    private final boolean dayless;
    private final boolean inpatient;

    PatientMonths(Claim claim, List<Charge> charges) {
        this.claim = claim;
        this.charges = List.copyOf(charges);
        this.inpatient = claim.setting() == Setting.INPATIENT;
        this.payers = claim.coverages().stream()
                .map(Coverage::payer)
                .filter(payer -> payer != Payer.INSURANCE)
                .toList();
        this.dayless = charges.stream().anyMatch(charge -> charge.day() == 0);
        this.occasions = occasionsOfCharges();
    }

    /** Points of the same payers on a day. */
    private static final class Sum {
        private final int day;
        private final Set<Payer> payers;
        private long points;

        Sum(int day, Set<Payer> payers) {
            this.day = day;
            this.payers = payers;
        }
    }

    private List<Occasion> occasionsOfCharges() {
        int first = firstDay();
        List<Sum> sums = new ArrayList<>(2);
        for (Charge charge : charges) {
            int day = inpatient || charge.day() == 0 ? first : charge.day();
            sum(sums, day, charge.payers()).points += charge.points();
        }
        sums.sort(Comparator.comparingInt(sum -> sum.day));
        List<Occasion> all = new ArrayList<>(sums.size());
        for (Sum sum : sums) {
            all.add(new Occasion(
                    all.size() + 1,
                    claim.month().atDay(sum.day),
                    sum.points,
                    sum.payers.contains(Payer.INSURANCE) ? 0 : null,
                    funds(sum.payers),
                    VisitKind.UNKNOWN,
                    sum.day,
                    true));
        }
        return all;
    }

    private int firstDay() {
        int first = Integer.MAX_VALUE;
        for (Charge charge : charges) {
            first = charge.day() == 0 ? first : Math.min(first, charge.day());
        }
        return first == Integer.MAX_VALUE ? 1 : first;
    }

    private static Sum sum(List<Sum> sums, int day, Set<Payer> payers) {
        for (Sum sum : sums) {
            if (sum.day == day && sum.payers.equals(payers)) {
                return sum;
            }
        }
        Sum sum = new Sum(day, payers);
        sums.add(sum);
        return sum;
    }

    private List<Integer> funds(Set<Payer> taking) {
        if (payers.isEmpty()) {
            return List.of();
        }
        List<Integer> funds = new ArrayList<>(1);
        for (int i = 0; i < payers.size(); i++) {
            if (taking.contains(payers.get(i))) {
                funds.add(i);
            }
        }
        return funds;
    }

    /** The funds of the claim, in order; occasions name them by index. */
    List<Payer> funds() {
        return payers;
    }

    /** The occasions of the month. */
    List<Occasion> occasions() {
        return occasions;
    }

    /** Whether a fund takes part in all treatment. */
    boolean isInEverything(Payer fund) {
        Integer index = payers.indexOf(fund);
        return occasions.stream().allMatch(occasion -> occasion.funds().contains(index));
    }

    /** Whether visits are put on a day because the claim charges something on none. */
    boolean isDayless() {
        return dayless && !inpatient;
    }

    /**
     * The days of the stay of which a fund takes part in the treatment; {@code null} when the claim does not tell them. The
     * days of treatment that the claim states are those of its first payer.
     */
    @Nullable
    Integer daysOfStay(Payer fund) {
        Integer stated = claim.particulars().treatmentDays();
        if (stated != null && isInEverything(fund)) {
            return stated;
        }
        return dayless
                ? null
                : Math.toIntExact(charges.stream()
                        .filter(charge -> charge.payers().contains(fund))
                        .mapToInt(Charge::day)
                        .distinct()
                        .count());
    }

    /** Total cost of what the insurance takes part in, 10/10, in yen. */
    long insuredCostYen() {
        long sum = 0;
        for (Occasion occasion : occasions) {
            sum += occasion.insured() == null ? 0 : occasion.costYen();
        }
        return sum;
    }

    /** At how many occasions the insurance takes part. */
    long insuredOccasions() {
        return occasions.stream().filter(occasion -> occasion.insured() != null).count();
    }

    /**
     * The month under given payers.
     *
     * @param longTerm the certificate of a disease of long treatment, when it is for all treatment; {@code null} when it is
     *     for none
     */
    PatientMonth month(Insured insured, List<PublicFund> funds, @Nullable PublicFund longTerm) {
        List<PublicFund> all = new ArrayList<>(funds);
        List<Occasion> under = occasions;
        if (longTerm != null) {
            all.add(longTerm);
            under = occasions.stream()
                    .map(occasion -> under(occasion, funds.size()))
                    .toList();
        }
        return month(insured, all, under);
    }

    /** The month without any treatment, as far as the law of shares asks. */
    PatientMonth bare(Insured insured) {
        return month(insured, List.of(), List.of());
    }

    private PatientMonth month(Insured insured, List<PublicFund> funds, List<Occasion> under) {
        YearMonth month = claim.month();
        LocalDate birthDate = claim.patient().birthDate();
        return new PatientMonth(
                month, birthDate, UNKNOWN, !inpatient, List.of(insured), funds, Practice.USUAL, List.of(), under);
    }

    private static Occasion under(Occasion occasion, int longTerm) {
        if (occasion.insured() == null) {
            return occasion;
        }
        List<Integer> funds = new ArrayList<>(occasion.funds());
        funds.add(longTerm);
        return new Occasion(
                occasion.number(),
                occasion.date(),
                occasion.points(),
                occasion.insured(),
                funds,
                occasion.kind(),
                occasion.visit(),
                occasion.treatmentDay());
    }
}
