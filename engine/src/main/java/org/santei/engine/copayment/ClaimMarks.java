package org.santei.engine.copayment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.PayerCodes;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.HighCostLimits;

/**
 * The codes by which a claim tells how the patient's share was limited (レセプト特記事項), its kind (レセプト種別), and
 * who takes part in which occasion (負担区分).
 */
final class ClaimMarks {

    private static final int LAST_SHARE_OF_LOW_AND_GENERAL = 20;

    private ClaimMarks() {}

    /**
     * The codes of a claim.
     *
     * @param limits where limits were applied, by the share of the law
     * @param unprinted funds that paid and do not stand on the claim by their terms
     * @param alone whether the claim shows no fund at all
     */
    static SortedSet<String> notes(
            PatientMonth month,
            List<ClaimRun.Entry> entries,
            ClaimLimits limits,
            Set<Integer> unprinted,
            boolean alone,
            ClaimNotes codes,
            HighCostLimits table) {
        SortedSet<String> notes = new TreeSet<>();
        Insured insured = month.insurances().get(0);
        String income = insured.incomeClass();
        add(notes, incomeNote(month, codes));
        boolean reliefLost = income != null && table.relief(month.month(), income) != null;
        if (limits.appliedUnderCertificate() || reliefLost) {
            for (Integer certificate : certificates(entries)) {
                Integer yen = month.funds().get(certificate).terms().perMonthYen();
                add(notes, yen == null ? null : codes.certificate(month.month(), yen));
            }
        }
        if (!unprinted.isEmpty() && (alone || limits.appliedToOnly(unprinted))) {
            add(notes, codes.unprintedFund(month.month()));
        }
        return notes;
    }

    /** The code of the patient's income class; {@code null} when none was shown, or the table has none for it. */
    static @Nullable String incomeNote(PatientMonth month, ClaimNotes codes) {
        Insured insured = month.insurances().get(0);
        String income = insured.incomeClass();
        boolean lateElderly = insured.kind() == InsuranceKind.LATE_ELDERLY;
        return income == null ? null : codes.incomeClass(month.month(), lateElderly, insured.age(), income);
    }

    private static void add(Set<String> notes, @Nullable String code) {
        if (code != null) {
            notes.add(code);
        }
    }

    private static Set<Integer> certificates(List<ClaimRun.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.treatment().longTerm())
                .filter(index -> index != null)
                .collect(Collectors.toSet());
    }

    /**
     * The kind of an outpatient claim.
     *
     * @param percent the statutory share
     * @param printed how many funds stand on the claim
     */
    static String type(PatientMonth month, boolean family, int percent, int printed) {
        Insured insured = month.insurances().get(0);
        boolean fundsAlone = insured.kind() == InsuranceKind.NONE;
        return "1" + system(insured.kind()) + (fundsAlone ? printed : printed + 1)
                + (fundsAlone ? "2" : person(month, insured, family, percent));
    }

    private static String system(InsuranceKind kind) {
        return switch (kind) {
            case EMPLOYEE, NATIONAL_HEALTH -> "1";
            case NONE -> "2";
            case LATE_ELDERLY -> "3";
            case RETIRED -> "4";
        };
    }

    private static String person(PatientMonth month, Insured insured, boolean family, int percent) {
        return switch (insured.age()) {
            case FROM_70 -> percent > LAST_SHARE_OF_LOW_AND_GENERAL ? "0" : "8";
            case UNDER_70 -> {
                if (Ages.isBeforeSchool(month.birthDate(), month.month().atDay(1))) {
                    yield "4";
                }
                yield family ? "6" : "2";
            }
        };
    }

    /** 負担区分 of each occasion: the insurance and the funds that stand on the claim. */
    static Map<Integer, String> payerCodes(List<ClaimRun.Entry> entries, List<Integer> printed) {
        Map<Integer, String> codes = new TreeMap<>();
        for (ClaimRun.Entry entry : entries) {
            Set<Payer> payers = EnumSet.noneOf(Payer.class);
            if (entry.occasion().insured() != null) {
                payers.add(Payer.INSURANCE);
            }
            for (int place = 0; place < printed.size(); place++) {
                if (entry.occasion().funds().contains(printed.get(place))) {
                    payers.add(Payer.ofFund(place + 1));
                }
            }
            if (!payers.isEmpty()) {
                codes.put(entry.occasion().number(), PayerCodes.code(payers));
            }
        }
        return codes;
    }
}
