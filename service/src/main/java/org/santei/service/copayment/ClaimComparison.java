package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.ClaimRecord;
import org.santei.engine.copayment.FundOnClaim;

/** Holds the record of a claim against what somebody else published. Figures of a fund that is not printed do not count. */
final class ClaimComparison {

    private static final int LISTED_FUNDS = 4;

    private ClaimComparison() {}

    static Comparison.Row of(ClaimScenario scenario, ClaimScenario.ExpectedRecord expected, ClaimRecord record) {
        List<String> wanted = new ArrayList<>();
        List<String> got = new ArrayList<>();
        add(wanted, got, "type", expected.type(), record.type());
        add(wanted, got, "points", expected.insurancePoints(), record.points());
        add(wanted, got, "left by insurance", expected.insuranceCopayYen(), record.copayYen());
        add(
                wanted,
                got,
                "order",
                expected.fundsInOrder(),
                record.funds().stream().map(fund -> (long) fund + 1).toList());
        for (int fund = 0; fund < LISTED_FUNDS; fund++) {
            addFund(wanted, got, scenario, expected, record, fund);
        }
        addNotes(wanted, got, expected, record.notes());
        return new Comparison.Row(
                "claim after visit " + expected.afterVisit(),
                String.join(", ", wanted),
                String.join(", ", got),
                wanted.equals(got),
                List.of());
    }

    private static void addFund(
            List<String> wanted,
            List<String> got,
            ClaimScenario scenario,
            ClaimScenario.ExpectedRecord expected,
            ClaimRecord record,
            int fund) {
        ClaimRecord.FundEntry entry = record.entries().get(fund);
        String name = "fund" + (fund + 1);
        boolean counts;
        if (expected.fundPrinted() == null) {
            List<FundOnClaim> terms = scenario.terms().funds();
            counts = fund < terms.size() && !terms.get(fund).printedFor().isEmpty();
        } else {
            counts = expected.fundPrinted().get(fund);
            add(wanted, got, name + " printed", counts, entry != null);
        }
        if (counts) {
            add(
                    wanted,
                    got,
                    name + " points",
                    expected.fundPoints().get(fund),
                    of(entry, ClaimRecord.FundEntry::points));
            add(wanted, got, "leaves", expected.fundCopayYen().get(fund), of(entry, ClaimRecord.FundEntry::copayYen));
            add(wanted, got, "base", expected.fundBaseYen().get(fund), of(entry, ClaimRecord.FundEntry::baseYen));
        }
    }

    private static @Nullable Long of(
            ClaimRecord.@Nullable FundEntry entry, Function<ClaimRecord.FundEntry, @Nullable Long> figure) {
        return entry == null ? null : figure.apply(entry);
    }

    private static void addNotes(
            List<String> wanted, List<String> got, ClaimScenario.ExpectedRecord expected, SortedSet<String> notes) {
        if (expected.notesEmpty()) {
            add(wanted, got, "notes", new TreeSet<>(), notes);
        }
        SortedSet<String> present = new TreeSet<>(expected.notesPresent());
        present.retainAll(notes);
        SortedSet<String> absent = new TreeSet<>(expected.notesAbsent());
        absent.retainAll(notes);
        add(wanted, got, "with notes", expected.notesPresent(), present);
        add(wanted, got, "without notes", new TreeSet<>(), absent);
    }

    private static void add(
            List<String> wanted,
            List<String> got,
            String name,
            @Nullable Object expected,
            @Nullable Object calculated) {
        wanted.add(name + ' ' + (expected == null ? "-" : expected));
        got.add(name + ' ' + (calculated == null ? "-" : calculated));
    }
}
