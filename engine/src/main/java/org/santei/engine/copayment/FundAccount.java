package org.santei.engine.copayment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fund has paid in the month, and what the patient and later funds paid under it. */
final class FundAccount {

    private final PublicFund fund;
    private final PatientMonth month;
    private final boolean till;

    private final Map<TreatmentKey, Long> paid = new HashMap<>();
    private long paidInMonth;
    private long cameInMonth;
    private long leftOfMonth;
    private final Map<LocalDate, Long> leftOfDay = new HashMap<>();
    private final Map<Integer, Long> leftOfVisit = new HashMap<>();
    private final Set<Object> uses = new HashSet<>();
    private final Map<LocalDate, Set<Integer>> visitsOfDay = new HashMap<>();

    /**
     * What came to a fund at an occasion, and what it left to pay.
     *
     * @param in yen that the payers before it left
     * @param out yen that it leaves to those behind it and to the patient
     */
    record Flow(long in, long out) {
        /** What the fund pays; negative when it gets money back. */
        long paid() {
            return in - out;
        }
    }

    FundAccount(PublicFund fund, PatientMonth month, boolean till) {
        this.fund = fund;
        this.month = month;
        this.till = till;
    }

    /** Notes what was paid at another institution. */
    void elsewhere(Elsewhere other, int number) {
        leftOfMonth += other.patientYen();
        if (other.use()) {
            uses.add("elsewhere " + number);
        }
    }

    /**
     * What the fund makes of what comes to it.
     *
     * @param statutoryYen the statutory share of the occasion
     * @param before funds that stand before it
     * @param givesBack whether the patient's part is cumulated over the month, so that the fund may get money back
     * @param exactPatientYen what the patient pays to the yen; read at the counter only
     */
    Flow flow(
            Occasion occasion,
            TreatmentKey key,
            long in,
            long statutoryYen,
            List<PublicFund> before,
            boolean givesBack,
            long exactPatientYen) {
        LocalTerms local = fund.terms().local();
        if (local.fundPaysYen() != null) {
            return new Flow(in, in - Math.min(in, Math.max(0, local.fundPaysYen() - paidInMonth)));
        }
        if (local.nothingAboveYen() != null && cameInMonth + in > local.nothingAboveYen()) {
            return new Flow(in, in + paidInMonth);
        }
        long limit = limit(occasion, in, statutoryYen, before, exactPatientYen);
        long paidSoFar = Math.max(0, paid.getOrDefault(key, 0L));
        long back = givesBack ? paidSoFar : Math.min(paidSoFar, Math.max(0, -in));
        return new Flow(in, Math.min(limit, mostWithRefund(in, back, statutoryYen)));
    }

    /** The same once more, with another amount, for an occasion that has been noted. */
    Flow again(Occasion occasion, TreatmentKey key, Flow noted, long in, long statutoryYen, List<PublicFund> before) {
        note(occasion, key, noted, -1);
        long limit = limit(occasion, noted.in(), statutoryYen, before, noted.out());
        long back = fund.terms().patientShareFirst() ? Math.max(0, paid.getOrDefault(key, 0L)) : 0;
        note(occasion, key, noted, 1);
        return new Flow(in, Math.min(limit, mostWithRefund(in, back, statutoryYen)));
    }

    /** The most that can be left to pay when the fund gets back what it paid: never more than the share of the occasion. */
    private long mostWithRefund(long in, long back, long statutoryYen) {
        return Math.max(in, Math.min(in + back, rounded(statutoryYen)));
    }

    /** Notes a flow of an occasion, and that the fund was used. */
    void commit(Occasion occasion, TreatmentKey key, Flow flow) {
        note(occasion, key, flow, 1);
        cameInMonth += flow.in();
        boolean noUse = fund.terms().local().treatmentDaysOnly() && !occasion.treatmentDay();
        if (!noUse && fund.terms().countRule().counts(flow.paid(), flow.out())) {
            uses.add(unit(occasion));
            visitsOfDay.computeIfAbsent(occasion.date(), day -> new HashSet<>()).add(occasion.visit());
        }
    }

    /** Notes that a flow turned out another. */
    void replace(Occasion occasion, TreatmentKey key, Flow noted, Flow now) {
        note(occasion, key, noted, -1);
        note(occasion, key, now, 1);
    }

    /** What the fund has paid in the month. */
    long paidYen() {
        return paidInMonth;
    }

    /** Notes that the fund pays so much more, and leaves so much less; or gets it back. */
    void adjust(Occasion occasion, TreatmentKey key, long yen) {
        paid.merge(key, yen, Long::sum);
        paidInMonth += yen;
        leftOfMonth -= yen;
        leftOfDay.merge(occasion.date(), -yen, Long::sum);
        leftOfVisit.merge(occasion.visit(), -yen, Long::sum);
    }

    private void note(Occasion occasion, TreatmentKey key, Flow flow, int sign) {
        long pays = sign * flow.paid();
        long leaves = sign * flow.out();
        paid.merge(key, pays, Long::sum);
        paidInMonth += pays;
        leftOfMonth += leaves;
        leftOfDay.merge(occasion.date(), leaves, Long::sum);
        leftOfVisit.merge(occasion.visit(), leaves, Long::sum);
    }

    /** The most that the fund leaves to pay at an occasion. */
    private long limit(Occasion occasion, long in, long statutoryYen, List<PublicFund> before, long exactPatientYen) {
        FundTerms terms = fund.terms();
        if (isFree(occasion, before)) {
            return 0;
        }
        long limit = Long.MAX_VALUE;
        if (terms.percent() != null) {
            limit = rounded(Yen.percent(occasion.costYen(), terms.percent()));
        }
        limit = least(limit, terms.perVisitYen(), leftOfVisit.getOrDefault(occasion.visit(), 0L));
        limit = least(limit, terms.perDayYen(), leftOfDay.getOrDefault(occasion.date(), 0L));
        limit = least(limit, terms.perMonthYen(), leftOfMonth);
        if (terms.local().percentOfShare() != null) {
            limit = Math.min(
                    limit, rounded(Yen.percent(statutoryYen, terms.local().percentOfShare())));
        }
        if (terms.local().part() != null) {
            limit = Math.min(limit, part(terms.local().part(), in, exactPatientYen));
        }
        return Math.max(0, limit);
    }

    private static long least(long limit, @Nullable Integer yen, long used) {
        return yen == null ? limit : Math.min(limit, yen - used);
    }

    private long part(LocalTerms.PartOfShare part, long in, long exactPatientYen) {
        return switch (part) {
            case THIRD_UP -> till ? exactPatientYen : -Math.floorDiv(-in, 3L);
            case THIRD_HALF_UP -> rounded(Math.floorDiv(2 * in + 3, 6L));
        };
    }

    private long rounded(long yen) {
        return till ? Yen.toTen(yen) : yen;
    }

    private boolean isFree(Occasion occasion, List<PublicFund> before) {
        FundTerms terms = fund.terms();
        LocalTerms local = terms.local();
        return used(terms.perMonthCount(), uses, unit(occasion))
                || used(terms.perDayCount(), visitsOfDay.getOrDefault(occasion.date(), Set.of()), occasion.visit())
                || (local.treatmentDaysOnly() && !occasion.treatmentDay())
                || !local.charged().includes(occasion.kind())
                || (local.freeUntil() != null && local.freeUntil().holds(month.birthDate(), occasion.date()))
                || before.stream().anyMatch(other -> isPaidAfter(local, other));
    }

    private static boolean isPaidAfter(LocalTerms local, PublicFund other) {
        return other.lawNumber() != null && local.paysAllAfter().contains(other.lawNumber());
    }

    /** Whether so many others were counted before. */
    private static boolean used(@Nullable Integer count, Set<?> units, Object own) {
        return count != null && (units.contains(own) ? units.size() - 1 : units.size()) >= count;
    }

    /** What is counted: days where a limit of a day is set, else visits. */
    private Object unit(Occasion occasion) {
        return fund.terms().perDayYen() != null ? occasion.date() : (Object) occasion.visit();
    }
}
