package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.PublicFundNumber;

/** A month of which some things are open, reckoned in every way that is possible. */
final class OpenMonth {

    /** More ways than this are not tried: the answer stays undecided. */
    private static final int MOST = 1024;

    private final CopaymentCalculator calculator;
    private final PatientMonths months;
    private final Choice<Insured> insured;
    private final List<PublicFundNumber> numbers;
    private final List<Choice<FundTerms>> funds;
    private final Choice<Optional<PublicFund>> longTerm;

    /**
     * One way.
     *
     * @param input the month that was reckoned
     * @param month what it came to
     */
    record Outcome(PatientMonth input, CopaymentMonth month) {}

    OpenMonth(
            CopaymentCalculator calculator,
            PatientMonths months,
            Choice<Insured> insured,
            List<PublicFundNumber> numbers,
            List<Choice<FundTerms>> funds,
            Choice<Optional<PublicFund>> longTerm) {
        this.calculator = calculator;
        this.months = months;
        this.insured = insured;
        this.numbers = numbers;
        this.funds = funds;
        this.longTerm = longTerm;
    }

    /** The one outcome; {@code null} when ways differ, or there are too many to try. */
    @Nullable
    Outcome decided() {
        Outcome first = outcome(new int[funds.size() + 2]);
        return ways() <= MOST && isOnly(first) ? first : null;
    }

    /** What has to be known to decide. */
    List<String> open() {
        Outcome first = outcome(new int[funds.size() + 2]);
        List<String> alone = new ArrayList<>();
        List<String> every = new ArrayList<>();
        for (int place = 0; place < funds.size() + 2; place++) {
            int size = size(place);
            if (size > 1) {
                every.add(question(place));
                if (changes(place, size, first)) {
                    alone.add(question(place));
                }
            }
        }
        return alone.isEmpty() ? every : alone;
    }

    private boolean changes(int place, int size, Outcome first) {
        for (int i = 1; i < size; i++) {
            int[] way = new int[funds.size() + 2];
            way[place] = i;
            if (!same(first.month(), outcome(way).month())) {
                return true;
            }
        }
        return false;
    }

    private long ways() {
        long ways = 1;
        for (int place = 0; place < funds.size() + 2; place++) {
            ways = Math.min(MOST + 1L, ways * size(place));
        }
        return ways;
    }

    private boolean isOnly(Outcome first) {
        int[] way = new int[funds.size() + 2];
        while (next(way)) {
            if (!same(first.month(), outcome(way).month())) {
                return false;
            }
        }
        return true;
    }

    private boolean next(int[] way) {
        for (int place = 0; place < way.length; place++) {
            if (++way[place] < size(place)) {
                return true;
            }
            way[place] = 0;
        }
        return false;
    }

    private int size(int place) {
        return place < funds.size()
                ? funds.get(place).values().size()
                : place == funds.size()
                        ? insured.values().size()
                        : longTerm.values().size();
    }

    private String question(int place) {
        return place < funds.size()
                ? funds.get(place).question()
                : place == funds.size() ? insured.question() : longTerm.question();
    }

    private Outcome outcome(int[] way) {
        List<PublicFund> taken = new ArrayList<>(funds.size());
        for (int i = 0; i < funds.size(); i++) {
            taken.add(new PublicFund(numbers.get(i).lawNumber(), funds.get(i).values().get(way[i]), false, false, false));
        }
        PatientMonth input = months.month(
                insured.values().get(way[funds.size()]),
                taken,
                longTerm.values().get(way[funds.size() + 1]).orElse(null));
        return new Outcome(input, calculator.calculate(input));
    }

    /** Whether everybody pays the same, occasion by occasion. */
    static boolean same(CopaymentMonth one, CopaymentMonth other) {
        if (one.insurerYen() != other.insurerYen()
                || one.highCostYen() != other.highCostYen()
                || one.tillYen() != other.tillYen()
                || !one.missing().equals(other.missing())) {
            return false;
        }
        for (int i = 0; i < one.occasions().size(); i++) {
            OccasionShare share = one.occasions().get(i);
            OccasionShare otherShare = other.occasions().get(i);
            if (share.patientYen() != otherShare.patientYen()
                    || share.reductionYen() != otherShare.reductionYen()
                    || share.tillYen() != otherShare.tillYen()
                    || share.correctionTillYen() != otherShare.correctionTillYen()) {
                return false;
            }
        }
        return true;
    }
}
