package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/**
 * The monthly sum (合算): treatment with and without a fund is limited once more together, by the patient's own class.
 * Under 70 only treatment whose share reaches 21,000 yen is summed (施行令第41条第1項).
 */
final class MonthlySum {

    /** Yen of share from which treatment under 70 is summed; half of it in the month of the 75th birthday. */
    static final int SUMMED_FROM = 21_000;

    private final PatientMonth month;
    private final MonthlyLimits limits;
    private final CostAccounts accounts;
    private final Map<Integer, Long> corrected = new HashMap<>();
    private final Map<Integer, Long> longTermLimits = new HashMap<>();

    /**
     * The occasion after which the month is summed.
     *
     * @param left what insurance left
     * @param longTermPaid paid under the certificate, where it is applied by occasion
     * @param patient what the patient pays
     * @param flows what came to the funds and what they left, by index
     * @param funds the accounts of all funds
     * @param longTermLimit the limit of long treatment, where it is applied to the month; {@code null} elsewhere
     * @param longTermByDay whether it is applied by occasion
     */
    record Summing(
            Occasion occasion,
            long statutory,
            long left,
            long longTermPaid,
            long patient,
            Map<Integer, FundAccount.Flow> flows,
            FundAccounts funds,
            @Nullable Long longTermLimit,
            boolean longTermByDay) {}

    MonthlySum(PatientMonth month, MonthlyLimits limits, CostAccounts accounts) {
        this.month = month;
        this.limits = limits;
        this.accounts = accounts;
    }

    /** Whether the limit of the sum has been reached. */
    boolean isReached(int pool) {
        return corrected.getOrDefault(pool, 0L) > 0;
    }

    /** What changes because of the sum; {@code null} when nothing does. */
    @Nullable
    Correction correct(Insured insured, Treatment treatment, Summing now) {
        int pool = treatment.key().pool();
        if (now.longTermLimit() != null) {
            longTermLimits.put(pool, now.longTermLimit());
        }
        if (accounts.all().size() == 1) {
            return null;
        }
        long soFar = corrected.getOrDefault(pool, 0L);
        long correctable = correctable(pool);
        long total = correctable == Long.MAX_VALUE ? 0 : aboveLimit(insured, pool);
        Long longTermLimit = longTermLimits.get(pool);
        boolean takesFromFunds = false;
        if (longTermLimit != null) {
            long above = aboveLongTermLimit(insured, pool, longTermLimit);
            takesFromFunds = above > total && countsFunds(insured);
            total = Math.max(total, above);
        }
        total = Math.min(total, correctable);
        if (total == soFar) {
            return null;
        }
        corrected.put(pool, total);
        return correction(treatment, now, total - soFar, takesFromFunds);
    }

    /**
     * Only treatment without an apportioned fund is corrected, as far as it left something to pay. Where there is none, only
     * the limit of long treatment is: what several such funds leave above the own class is paid back by the insurer later.
     */
    private long correctable(int pool) {
        long sum = 0;
        boolean bare = false;
        for (Map.Entry<TreatmentKey, CostAccount> entry : accounts.all().entrySet()) {
            if (entry.getKey().pool() == pool && entry.getKey().apportioned() == null) {
                bare = true;
                sum += entry.getValue().summedYen;
            }
        }
        return bare ? sum : Long.MAX_VALUE;
    }

    private long aboveLimit(Insured insured, int pool) {
        List<CostAccount> summed = new ArrayList<>();
        accounts.all().forEach((key, account) -> {
            if (key.pool() == pool
                    && !(account.excluded && insured.age() == AgeBand.UNDER_70)
                    && reachesSum(insured, account)) {
                summed.add(account);
            }
        });
        if (summed.size() < 2) {
            return 0;
        }
        long cost = summed.stream().mapToLong(account -> account.costYen).sum();
        Long limit = limits.yen(insured, insured.incomeClass(), false, cost);
        return limit == null
                ? 0
                : Math.max(
                        0,
                        summed.stream().mapToLong(account -> account.summedYen).sum() - limit);
    }

    private static boolean reachesSum(Insured insured, CostAccount account) {
        return insured.age() == AgeBand.FROM_70 || account.shareYen >= SUMMED_FROM / (insured.turning75() ? 2 : 1);
    }

    /** Treatment under the certificate with and without a fund; one lower limit of the treatment takes its place. */
    private long aboveLongTermLimit(Insured insured, int pool, long longTermLimit) {
        long sum = 0;
        int count = 0;
        boolean countsFunds = countsFunds(insured);
        long limit = longTermLimit;
        for (Map.Entry<TreatmentKey, CostAccount> entry : accounts.all().entrySet()) {
            TreatmentKey key = entry.getKey();
            CostAccount account = entry.getValue();
            if (key.longTerm() && key.pool() == pool) {
                sum += account.longTermYen;
                count++;
                Long own = key.apportioned() == null
                        ? null
                        : limits.yen(insured, account.incomeClass, false, account.costYen);
                limit = own == null || !countsFunds || account.leftYen < own ? limit : Math.min(limit, own);
            }
        }
        return count < 2 ? 0 : Math.max(0, sum - limit);
    }

    private boolean countsFunds(Insured insured) {
        return month.practice().longTermCountsFunds().contains(insured.kind().side());
    }

    /** Takes a sum off the occasion, where possible off treatment without an apportioned fund. */
    private Correction correction(Treatment treatment, Summing now, long yen, boolean takesFromFunds) {
        CostAccount bare = bareAccount(treatment);
        boolean own = treatment.apportioned().isEmpty();
        List<Integer> label;
        List<Integer> after;
        long amount;
        long longTermChange = 0;
        if (own) {
            label = now.occasion().funds();
            after = treatment.funds();
            longTermChange = Math.max(0, Math.min(now.longTermPaid(), yen));
            amount = now.left() - now.longTermPaid() - (yen - longTermChange);
        } else if (bare == null && takesFromFunds) {
            label = now.occasion().funds();
            Integer last = treatment.lastApportioned();
            after = treatment
                    .funds()
                    .subList(treatment.funds().indexOf(last), treatment.funds().size());
            amount = flow(now, last).in() - yen;
        } else {
            label = bare == null
                    ? now.occasion().funds()
                    : bare.fundsLike(now.occasion().funds().stream()
                            .filter(fund -> !treatment.apportioned().contains(fund))
                            .toList());
            after = treatment.behindApportioned();
            amount = flow(now, treatment.lastApportioned()).out() - yen;
        }
        Integer insured = own || bare == null ? now.occasion().insured() : bare.insured;
        boolean lastFundPays = !own
                && bare != null
                && now.longTermLimit() != null
                && !after.isEmpty()
                && label.contains(after.get(after.size() - 1));
        List<Long> changes = new ArrayList<>(Collections.nCopies(month.funds().size(), 0L));
        long patient = run(treatment, now, after, amount, lastFundPays, changes);
        if (treatment.longTerm() != null) {
            changes.set(treatment.longTerm(), -longTermChange);
        }
        long change = refundWhatWasPaid(treatment, now, changes, patient - now.patient());
        return new Correction(insured, label, yen, changes, change);
    }

    /**
     * Nobody gets back more than he paid in the month, and the patient no more than he pays at the occasion as long as
     * schemes have paid: what is too much goes to them.
     */
    private long refundWhatWasPaid(Treatment treatment, Summing now, List<Long> changes, long patientChange) {
        long change = Math.max(patientChange, -now.patient());
        long open = patientChange - change;
        Set<Integer> schemes = schemes(treatment);
        for (Integer index : schemes) {
            long balance = now.funds().of(index, now.occasion()).paidYen();
            if (balance < 0) {
                open += shift(treatment, now, changes, index, -balance);
            }
        }
        for (Integer index : schemes) {
            long balance = now.funds().of(index, now.occasion()).paidYen();
            long back = Math.max(open, -Math.max(0, balance));
            if (back < 0) {
                open += shift(treatment, now, changes, index, back);
            }
        }
        return change + open;
    }

    /** Lets a scheme pay so much more; what the others pay less. */
    private static long shift(Treatment treatment, Summing now, List<Long> changes, Integer index, long yen) {
        now.funds().of(index, now.occasion()).adjust(now.occasion(), treatment.key(), yen);
        changes.set(index, changes.get(index) + yen);
        return -yen;
    }

    /** Schemes that pay for this treatment, or for other treatment of the month. */
    private Set<Integer> schemes(Treatment treatment) {
        Set<Integer> found = new LinkedHashSet<>(treatment.general());
        accounts.all().forEach((key, account) -> {
            if (key.pool() == treatment.key().pool()) {
                account.funds.forEach(found::addAll);
            }
        });
        found.removeIf(index -> month.funds().get(index).terms().category() != FundCategory.GENERAL);
        return found;
    }

    /** Runs an amount through funds once more; what the patient pays then. */
    private long run(
            Treatment treatment,
            Summing now,
            List<Integer> after,
            long amount,
            boolean lastFundPays,
            List<Long> changes) {
        long rest = amount;
        List<PublicFund> before = new ArrayList<>();
        for (Integer index : treatment.funds()) {
            if (after.contains(index)) {
                FundAccount account = now.funds().of(index, now.occasion());
                FundAccount.Flow noted = flow(now, index);
                boolean last = lastFundPays && index.equals(after.get(after.size() - 1));
                FundAccount.Flow again = last
                        ? new FundAccount.Flow(rest, noted.out())
                        : account.again(now.occasion(), treatment.key(), noted, rest, now.statutory(), before);
                changes.set(index, again.paid() - noted.paid());
                account.replace(now.occasion(), treatment.key(), noted, again);
                rest = again.out();
            }
            before.add(month.funds().get(index));
        }
        return rest;
    }

    /** Treatment of the month without an apportioned fund, best with the same other payers; {@code null} when none. */
    private @Nullable CostAccount bareAccount(Treatment treatment) {
        Map<TreatmentKey, CostAccount> bare = new LinkedHashMap<>(accounts.all());
        bare.keySet().removeIf(key -> key.apportioned() != null);
        CostAccount same = bare.get(
                new TreatmentKey(treatment.key().pool(), treatment.key().longTerm(), null));
        return same != null ? same : bare.values().stream().reduce((a, b) -> b).orElse(null);
    }

    private static FundAccount.Flow flow(Summing now, Integer index) {
        return Objects.requireNonNull(now.flows().get(index));
    }
}
