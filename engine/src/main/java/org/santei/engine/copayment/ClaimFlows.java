package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the share that insurance leaves runs through the funds of a claim: occasion by occasion, and the corrections of the
 * month as if they were occasions.
 */
final class ClaimFlows {

    /**
     * What one occasion or correction leaves to the payers behind the insurance.
     *
     * @param key the treatment that one limit covers
     * @param insured whether the insurance takes part
     * @param funds the funds, in order, without a certificate of a disease of long treatment
     * @param paid what each of them pays, in the same order
     * @param patient what the patient pays
     * @param waived how many yen of it are waived
     * @param waivedBehind how many of the funds stand before what is waived
     */
    private record Flow(
            TreatmentKey key,
            boolean insured,
            List<Integer> funds,
            List<Long> paid,
            long patient,
            long waived,
            int waivedBehind) {

        /** What comes to the fund at a place in the order. */
        long in(int place) {
            long yen = patient;
            for (int i = place; i < paid.size(); i++) {
                yen += paid.get(i);
            }
            return place < waivedBehind ? yen : yen - waived;
        }
    }

    private final List<Flow> flows = new ArrayList<>();

    /**
     * @param portion which of an occasion's two portions: to the yen, or at the counter
     */
    ClaimFlows(PatientMonth month, List<ClaimRun.Entry> entries, Function<ClaimRun.Entry, Portion> portion) {
        for (ClaimRun.Entry entry : entries) {
            Portion paid = portion.apply(entry);
            flows.add(flow(month, entry, paid));
            Correction correction = paid.correction();
            if (correction != null) {
                flows.add(flow(month, entry, correction));
            }
        }
    }

    private static Flow flow(PatientMonth month, ClaimRun.Entry entry, Portion portion) {
        List<Integer> funds = entry.treatment().funds();
        int behind = funds.size();
        long waived = 0;
        Reduction reduction = month.insurances().get(0).reduction();
        if (reduction != null && reduction.kind() == Reduction.Kind.MUNICIPAL_RELIEF) {
            waived = portion.reductionYen();
            for (int i = funds.size() - 1; i >= 0; i--) {
                if (reduction.relieves(month.funds().get(funds.get(i)))) {
                    behind = i + 1;
                    break;
                }
            }
        }
        return new Flow(
                entry.treatment().key(),
                entry.occasion().insured() != null,
                funds,
                paid(funds, portion.fundYen()),
                portion.patientYen(),
                waived,
                behind);
    }

    /** A correction concerns the treatment that it names, and the funds whose part it changes. */
    private static Flow flow(PatientMonth month, ClaimRun.Entry entry, Correction correction) {
        List<Integer> funds = new ArrayList<>();
        for (int index = 0; index < month.funds().size(); index++) {
            boolean concerned =
                    correction.funds().contains(index) || correction.fundYen().get(index) != 0;
            if (concerned && !month.funds().get(index).isLongTerm()) {
                funds.add(index);
            }
        }
        return new Flow(
                corrected(month, entry, correction),
                correction.insured() != null,
                funds,
                paid(funds, correction.fundYen()),
                correction.patientYen(),
                0,
                funds.size());
    }

    /** The treatment that a correction names. */
    static TreatmentKey corrected(PatientMonth month, ClaimRun.Entry entry, Correction correction) {
        Integer apportioned = null;
        boolean longTerm = false;
        for (Integer index : correction.funds()) {
            PublicFund fund = month.funds().get(index);
            longTerm |= fund.isLongTerm();
            if (apportioned == null && fund.apportions()) {
                apportioned = index;
            }
        }
        return new TreatmentKey(entry.treatment().key().pool(), longTerm, apportioned);
    }

    private static List<Long> paid(List<Integer> funds, List<Long> yen) {
        return funds.stream().map(yen::get).toList();
    }

    /** What insurance leaves of treatment whose first fund is a given one; {@code null} for treatment without a fund. */
    long firstComesTo(@Nullable Integer fund) {
        return flows.stream()
                .filter(flow -> flow.insured() && Objects.equals(first(flow), fund))
                .mapToLong(flow -> flow.in(0))
                .sum();
    }

    /** What other funds before it leave to a fund. */
    long comesBehindOthers(Integer fund) {
        return flows.stream()
                .filter(flow -> flow.insured() && flow.funds().indexOf(fund) > 0)
                .mapToLong(flow -> flow.in(flow.funds().indexOf(fund)))
                .sum();
    }

    /** What a fund leaves to those behind it and to the patient. */
    long leaves(Integer fund) {
        return flows.stream()
                .filter(flow -> flow.funds().contains(fund))
                .mapToLong(flow -> flow.in(flow.funds().indexOf(fund))
                        - flow.paid().get(flow.funds().indexOf(fund)))
                .sum();
    }

    /** What a fund pays. */
    long pays(Integer fund) {
        return flows.stream()
                .filter(flow -> flow.funds().contains(fund))
                .mapToLong(flow -> flow.paid().get(flow.funds().indexOf(fund)))
                .sum();
    }

    /** What the patient pays. */
    long patient() {
        return flows.stream().mapToLong(Flow::patient).sum();
    }

    /** The treatment whose first fund is a given one. */
    List<TreatmentKey> keys(@Nullable Integer fund) {
        return flows.stream()
                .filter(flow -> flow.insured() && Objects.equals(first(flow), fund))
                .map(Flow::key)
                .distinct()
                .toList();
    }

    private static @Nullable Integer first(Flow flow) {
        return flow.funds().isEmpty() ? null : flow.funds().get(0);
    }
}
