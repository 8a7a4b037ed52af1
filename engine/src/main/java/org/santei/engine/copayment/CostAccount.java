package org.santei.engine.copayment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was summed up of treatment under one monthly limit. */
final class CostAccount {

    /** Total cost in yen. */
    long costYen;
    /** Statutory share in yen. */
    long shareYen;
    /** Paid above the limit (高額療養費), corrections left out. */
    long highCostYen;
    /** What would have been paid above the general limit, had a certificate been shown. */
    long aboveGeneralYen;
    /** What insurance left to pay. */
    long leftYen;
    /** What counts in the monthly sum: what is left behind the funds that pay only for treatment charged to them. */
    long summedYen;
    /** What counts towards the limit of a disease of long treatment. */
    long longTermYen;
    /** The class that limited it last; {@code null} when none did. */
    @Nullable
    String incomeClass;
    /** The class that limits it from now on, whatever its fund says. */
    @Nullable
    String fixedClass;
    /** Whether it stays out of the monthly sum. */
    boolean excluded;
    /** Whether it is summed however small the share. */
    boolean alwaysSummed;
    /** The funds of its occasions, each list once, the last ones last. */
    final Set<List<Integer>> funds = new LinkedHashSet<>();
    /** The insurance of its last occasion. */
    @Nullable
    Integer insured;

    /** Notes who paid for an occasion. */
    void notePayers(Occasion occasion) {
        funds.remove(occasion.funds());
        funds.add(occasion.funds());
        insured = occasion.insured();
    }

    /** The funds of its last occasion, or some others if it knows them. */
    List<Integer> fundsLike(List<Integer> others) {
        return funds.contains(others)
                ? others
                : funds.stream().reduce((a, b) -> b).orElse(List.of());
    }

    /** Adds the cost and the share of an occasion. */
    void add(Occasion occasion, long share) {
        costYen += occasion.costYen();
        shareYen += share;
    }
}
