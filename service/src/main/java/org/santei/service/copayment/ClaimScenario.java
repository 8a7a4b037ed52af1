package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.ClaimTerms;

/**
 * The records that somebody else published for the claim of a scenario.
 *
 * @param terms how payers appear on the claim
 * @param expected the records, in order
 */
record ClaimScenario(ClaimTerms terms, List<ExpectedRecord> expected) {

    ClaimScenario {
        expected = List.copyOf(expected);
    }

    /**
     * A record that is expected. Lists go by index of the fund and say null for what is left blank.
     *
     * @param afterVisit number of the last visit that it contains
     * @param type レセプト種別
     * @param fundsInOrder numbers of the funds in claim order, from 1
     * @param fundPrinted which funds stand on the claim; {@code null} when it is not told
     * @param notesPresent codes that must be there
     * @param notesAbsent codes that must not be there
     * @param notesEmpty whether there must be none
     */
    record ExpectedRecord(
            int afterVisit,
            String type,
            List<@Nullable Long> fundsInOrder,
            long insurancePoints,
            @Nullable Long insuranceCopayYen,
            List<@Nullable Long> fundPoints,
            List<@Nullable Long> fundCopayYen,
            List<@Nullable Long> fundBaseYen,
            @Nullable List<Boolean> fundPrinted,
            SortedSet<String> notesPresent,
            SortedSet<String> notesAbsent,
            boolean notesEmpty) {

        ExpectedRecord {
            fundsInOrder = Collections.unmodifiableList(new ArrayList<>(fundsInOrder));
            fundPoints = Collections.unmodifiableList(new ArrayList<>(fundPoints));
            fundCopayYen = Collections.unmodifiableList(new ArrayList<>(fundCopayYen));
            fundBaseYen = Collections.unmodifiableList(new ArrayList<>(fundBaseYen));
            fundPrinted = fundPrinted == null ? null : List.copyOf(fundPrinted);
            notesPresent = Collections.unmodifiableSortedSet(new TreeSet<>(notesPresent));
            notesAbsent = Collections.unmodifiableSortedSet(new TreeSet<>(notesAbsent));
        }
    }
}
