package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payers of an occasion, told apart by what they do to the monthly limit.
 *
 * @param key the costs with which its cost is summed up
 * @param longTerm index of the certificate of a disease of long treatment; {@code null} when there is none
 * @param funds indexes of the funds that pay, in order, without that certificate
 * @param apportioned those of them that pay only for the treatment charged to them
 * @param general the others
 * @param handling by which class the first fund wants the limit to be chosen; {@code null} without funds
 * @param relief whether the terms of the funds leave room for the relief of 一般Ⅱ
 */
public record Treatment(
        TreatmentKey key,
        @Nullable Integer longTerm,
        List<Integer> funds,
        List<Integer> apportioned,
        List<Integer> general,
        @Nullable LimitHandling handling,
        boolean relief) {

    /** The treatment of an occasion. */
    static Treatment of(Occasion occasion, Insured insured, PatientMonth month) {
        if (occasion.funds().isEmpty()) {
            TreatmentKey key = new TreatmentKey(pool(occasion, insured), false, null);
            return new Treatment(key, null, List.of(), List.of(), List.of(), null, true);
        }
        Integer longTerm = null;
        List<Integer> funds = new ArrayList<>(occasion.funds().size());
        List<Integer> apportioned = new ArrayList<>(1);
        List<Integer> general = new ArrayList<>(1);
        for (Integer index : occasion.funds()) {
            PublicFund fund = month.funds().get(index);
            if (fund.isLongTerm()) {
                longTerm = index;
            } else {
                funds.add(index);
                (fund.apportions() ? apportioned : general).add(index);
            }
        }
        FundTerms first =
                funds.isEmpty() ? null : month.funds().get(funds.get(0)).terms();
        Integer apportionedFirst = apportioned.isEmpty() ? null : apportioned.get(0);
        return new Treatment(
                new TreatmentKey(pool(occasion, insured), longTerm != null, apportionedFirst),
                longTerm,
                List.copyOf(funds),
                List.copyOf(apportioned),
                List.copyOf(general),
                first == null ? null : first.handling(insured.kind().side()),
                longTerm == null && (first == null || first.relief().holds(insured.isOutside(month.prefecture()))));
    }

    private static int pool(Occasion occasion, Insured insured) {
        if (insured.kind() == InsuranceKind.LATE_ELDERLY) {
            return TreatmentKey.LATE_ELDERLY;
        }
        Integer index = occasion.insured();
        return index == null ? TreatmentKey.NO_INSURANCE : index;
    }

    /** The funds behind the last one that pays only for the treatment charged to it; all when there is none. */
    List<Integer> behindApportioned() {
        return apportioned.isEmpty() ? funds : funds.subList(funds.indexOf(lastApportioned()) + 1, funds.size());
    }

    /** The last fund that pays only for the treatment charged to it. */
    Integer lastApportioned() {
        return apportioned.get(apportioned.size() - 1);
    }
}
