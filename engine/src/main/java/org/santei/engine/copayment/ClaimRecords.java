package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.HighCostLimits;

/**
 * Makes the record of points and payers that the claim of a month shows (RE, HO and KO of 記録条件仕様), for visits and the
 * first insurance of the patient. Safe for use by many threads.
 */
public final class ClaimRecords {

    private final ShareLaw law;
    private final HighCostLimits limits;
    private final ClaimNotes notes;

    ClaimRecords(ShareLaw law, HighCostLimits limits, ClaimNotes notes) {
        this.law = law;
        this.limits = limits;
        this.notes = notes;
    }

    /** What has been gathered of one claim. */
    private record Draft(
            PatientMonth month,
            ClaimTerms terms,
            InsurerSide side,
            List<ClaimRun.Entry> entries,
            ClaimFlows exact,
            ClaimFlows byLaw,
            ClaimFlows till,
            long points) {}

    /**
     * The record of a month up to an occasion.
     *
     * @param lastOccasion number of the last occasion that it contains
     * @throws IllegalArgumentException for an occasion that is not there, a stay, or terms for another number of funds
     */
    public ClaimRecord record(PatientMonth month, ClaimTerms terms, int lastOccasion) {
        if (!month.outpatient() || terms.funds().size() != month.funds().size()) {
            throw new IllegalArgumentException("A claim needs visits, and terms for each fund.");
        }
        return record(month.upTo(lastOccasion), terms, new RememberedLaw(law));
    }

    private ClaimRecord record(PatientMonth month, ClaimTerms terms, ShareLaw remembered) {
        Insured insured = month.insurances().get(0);
        List<ClaimRun.Entry> entries = ClaimRun.entries(month, remembered, limits);
        List<ClaimRun.Entry> byLaw = ClaimRun.byLaw(month, remembered, limits, entries);
        Draft draft = new Draft(
                month,
                terms,
                insured.kind().side(),
                entries,
                new ClaimFlows(month, entries, ClaimRun.Entry::exact),
                new ClaimFlows(month, byLaw, ClaimRun.Entry::exact),
                new ClaimFlows(month, byLaw, ClaimRun.Entry::till),
                points(entries));
        List<Integer> used = entries.stream()
                .flatMap(entry -> entry.occasion().funds().stream())
                .distinct()
                .sorted()
                .toList();
        List<Integer> printed =
                used.stream().filter(fund -> isPrinted(draft, fund)).toList();
        ClaimLimits applied = new ClaimLimits(insured, byLaw);
        ClaimShares shares = applied.applied()
                ? new ClaimShares(
                        draft.exact(), new ClaimLimits(insured, entries).oddlyLimited(month, limits), draft.side())
                : null;
        Set<Integer> unprinted = new HashSet<>(used);
        unprinted.removeIf(fund -> mayBePrinted(draft, fund) || isCertificate(month, fund) || !hasShare(draft, fund));
        return new ClaimRecord(
                ClaimMarks.type(
                        month,
                        terms.family(),
                        remembered.percentage(insured, month).percent(),
                        printed.size()),
                ClaimMarks.notes(month, entries, applied, unprinted, printed.isEmpty(), notes, limits),
                used,
                draft.points(),
                shares == null ? null : Long.valueOf(shares.total(used)),
                entries(draft, printed, shares),
                ClaimMarks.payerCodes(entries, printed),
                missing(month, insured, remembered));
    }

    private List<String> missing(PatientMonth month, Insured insured, ShareLaw remembered) {
        List<String> missing = new ArrayList<>(
                new CopaymentCalculator(remembered, limits).calculate(month).missing());
        String income = insured.incomeClass();
        if (income != null && ClaimMarks.incomeNote(month, notes) == null) {
            missing.add(month.month() + " の所得区分「" + income + "」のレセプト特記事項");
        }
        return missing;
    }

    private static long points(List<ClaimRun.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.occasion().insured() != null)
                .mapToLong(entry -> entry.occasion().points())
                .sum();
    }

    private static boolean isCertificate(PatientMonth month, Integer fund) {
        return month.funds().get(fund).isLongTerm();
    }

    private static boolean mayBePrinted(Draft draft, Integer fund) {
        return draft.terms().funds().get(fund).printedFor().contains(draft.side());
    }

    private static boolean hasShare(Draft draft, Integer fund) {
        return draft.exact().pays(fund) != 0 || draft.exact().leaves(fund) != 0;
    }

    private static boolean isPrinted(Draft draft, Integer fund) {
        return !isCertificate(draft.month(), fund)
                && mayBePrinted(draft, fund)
                && (draft.terms().funds().get(fund).printedWithoutShare() || hasShare(draft, fund));
    }

    private static Map<Integer, ClaimRecord.FundEntry> entries(
            Draft draft, List<Integer> printed, @Nullable ClaimShares shares) {
        Map<Integer, ClaimRecord.FundEntry> found = new LinkedHashMap<>();
        boolean basePrinted = shares != null && !printed.isEmpty() && isBasePrinted(draft, printed.get(0));
        long earlierPoints = 0;
        for (Integer fund : printed) {
            long points = points(draft, fund);
            boolean less = draft.terms().funds().get(fund).lessEarlierPoints().contains(draft.side());
            long base = basePrinted && shares != null ? shares.under(fund) : 0;
            found.put(
                    fund,
                    new ClaimRecord.FundEntry(
                            less && points == draft.points() ? points - earlierPoints : points,
                            copay(draft, fund, shares),
                            base == 0 ? null : Long.valueOf(base)));
            earlierPoints += points;
        }
        return found;
    }

    private static long points(Draft draft, Integer fund) {
        return draft.entries().stream()
                .filter(entry -> entry.occasion().funds().contains(fund))
                .mapToLong(entry -> entry.occasion().points())
                .sum();
    }

    private static boolean isBasePrinted(Draft draft, Integer first) {
        return switch (draft.terms().benefitBase()) {
            case POINTS_DIFFER -> points(draft, first) != draft.points();
            case FIRST_APPORTIONED -> draft.month().funds().get(first).terms().category() == FundCategory.APPORTIONED;
        };
    }

    /** The part that a fund leaves, as it is written; where a limit was applied, to 10 yen. */
    private static @Nullable Long copay(Draft draft, Integer fund, @Nullable ClaimShares shares) {
        FundOnClaim terms = draft.terms().funds().get(fund);
        if (terms.partHidden()) {
            return shares == null ? null : Long.valueOf(shares.patient());
        }
        long yen = draft.byLaw().leaves(fund);
        long written = switch (terms.rounding(draft.side())) {
            case YEN -> shares == null || shares.isToTheYen(fund, yen) ? yen : Yen.toTen(yen);
            case TEN -> Yen.toTen(yen);
            case TEN_AT_COUNTER -> draft.till().leaves(fund);
        };
        return written == 0 && !terms.zeroPrinted() ? null : Long.valueOf(written);
    }
}
