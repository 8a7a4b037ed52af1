package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A month of which the terms of some funds are open, reckoned in every way that is possible. An occasion rests on those before
 * it, so that the occasions before the first one at which two ways differ are decided, and no others.
 */
public final class OpenFunds {

    /** More ways than this are not tried: what rests on them stays undecided. */
    private static final int MOST_WAYS = 1024;

    /** No more occasions than this are reckoned in all ways together. */
    private static final int MOST_OCCASIONS = 50_000;

    private final CopaymentCalculator calculator;
    private final PatientMonth month;
    private final SortedMap<Integer, List<FundTerms>> open = new TreeMap<>();

    /**
     * @param month the month, with any terms for the funds that are open
     * @param open the terms that such a fund can have, by its index; one that takes part in no occasion is passed over
     */
    public OpenFunds(CopaymentCalculator calculator, PatientMonth month, Map<Integer, List<FundTerms>> open) {
        this.calculator = calculator;
        this.month = month;
        open.forEach((fund, terms) -> {
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("Fund " + fund + " has to be able to charge in some way.");
            }
            if (month.occasions().stream().anyMatch(occasion -> occasion.funds().contains(fund))) {
                this.open.put(fund, terms.stream().distinct().toList());
            }
        });
    }

    /**
     * What is decided.
     *
     * @param month the first occasions, as far as everybody pays the same in every way; limits and steps that differ are left
     *     out of them
     * @param deciding the funds whose terms decide the rest, by index; empty when nothing rests on them
     * @param missing what else must be known to decide the rest, in Japanese
     */
    public record Decided(CopaymentMonth month, Set<Integer> deciding, Set<String> missing) {

        public Decided {
            deciding = Set.copyOf(deciding);
            missing = Set.copyOf(missing);
        }
    }

    /** Decides as much as can be. */
    public Decided decide() {
        long ways = 1;
        for (List<FundTerms> terms : open.values()) {
            ways = Math.min(MOST_WAYS + 1L, ways * terms.size());
        }
        if (ways > MOST_WAYS
                || ways * month.occasions().size()
                        > Math.max(MOST_OCCASIONS, month.occasions().size())) {
            return beforeOpen();
        }
        int[] way = new int[open.size()];
        SureOccasions sure = new SureOccasions(run(way));
        while (next(way)) {
            sure.confirm(run(way));
        }
        Set<Integer> deciding = sure.isShortened() ? deciding() : Set.of();
        return new Decided(sure.month(), deciding, sure.missing());
    }

    /** With too many ways: what comes before the first fund whose terms are open. */
    private Decided beforeOpen() {
        Set<Integer> deciding = new TreeSet<>();
        open.forEach((fund, terms) -> {
            if (terms.size() > 1) {
                deciding.add(fund);
            }
        });
        int before = 0;
        while (month.occasions().get(before).funds().stream().noneMatch(deciding::contains)) {
            before++;
        }
        DecidedRun run = DecidedRun.of(calculator, input(new int[open.size()]).first(before));
        return new Decided(run.month(), deciding, run.missing());
    }

    /** The funds that make a difference alone; all that are open when none does. */
    private Set<Integer> deciding() {
        Set<Integer> alone = new TreeSet<>();
        Set<Integer> every = new TreeSet<>();
        DecidedRun first = run(new int[open.size()]);
        int place = 0;
        for (Map.Entry<Integer, List<FundTerms>> fund : open.entrySet()) {
            SureOccasions sure = new SureOccasions(first);
            for (int i = 1; i < fund.getValue().size(); i++) {
                every.add(fund.getKey());
                int[] way = new int[open.size()];
                way[place] = i;
                sure.confirm(run(way));
            }
            if (sure.isShortened()) {
                alone.add(fund.getKey());
            }
            place++;
        }
        return alone.isEmpty() ? every : alone;
    }

    private boolean next(int[] way) {
        int place = 0;
        for (List<FundTerms> terms : open.values()) {
            if (++way[place] < terms.size()) {
                return true;
            }
            way[place] = 0;
            place++;
        }
        return false;
    }

    private DecidedRun run(int[] way) {
        return DecidedRun.of(calculator, input(way));
    }

    private PatientMonth input(int[] way) {
        List<PublicFund> funds = new ArrayList<>(month.funds());
        int place = 0;
        for (Map.Entry<Integer, List<FundTerms>> fund : open.entrySet()) {
            funds.set(
                    fund.getKey(),
                    funds.get(fund.getKey()).withTerms(fund.getValue().get(way[place])));
            place++;
        }
        return month.withFunds(funds);
    }
}
