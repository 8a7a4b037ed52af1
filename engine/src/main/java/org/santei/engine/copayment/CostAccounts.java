package org.santei.engine.copayment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sums of a month, by the treatment that one limit covers. */
final class CostAccounts {

    private final Map<TreatmentKey, CostAccount> accounts = new LinkedHashMap<>();
    private final Map<TreatmentKey, Long> apportionedCost = new HashMap<>();

    /** The account of some treatment. */
    CostAccount of(TreatmentKey key) {
        return accounts.computeIfAbsent(key, other -> new CostAccount());
    }

    /** All accounts, in the order in which they were opened. */
    Map<TreatmentKey, CostAccount> all() {
        return accounts;
    }

    /** Whether the month has other treatment. */
    boolean hasBeside(TreatmentKey key) {
        return accounts.keySet().stream().anyMatch(other -> !other.equals(key));
    }

    /** The classes that limited other treatment. */
    Set<String> classesBeside(TreatmentKey key) {
        if (accounts.size() == 1 && accounts.containsKey(key)) {
            return Set.of();
        }
        Set<String> classes = new TreeSet<>();
        accounts.forEach((other, account) -> {
            if (!other.equals(key) && account.incomeClass != null) {
                classes.add(account.incomeClass);
            }
        });
        return classes;
    }

    /** Notes the cost of treatment under a scheme whose treatment is charged to another fund first. */
    void noteFunds(Treatment treatment, long costYen) {
        if (!treatment.apportioned().isEmpty()) {
            for (Integer fund : treatment.general()) {
                apportionedCost.merge(new TreatmentKey(treatment.key().pool(), false, fund), costYen, Long::sum);
            }
        }
    }

    /** The cost of treatment under a scheme that was charged to another fund first. */
    long apportionedCost(int pool, Integer scheme) {
        return apportionedCost.getOrDefault(new TreatmentKey(pool, false, scheme), 0L);
    }

    /** What insurance left to pay of all treatment under a certificate of long treatment. */
    long leftUnderLongTerm() {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getKey().longTerm())
                .mapToLong(entry -> entry.getValue().leftYen)
                .sum();
    }
}
