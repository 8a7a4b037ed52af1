package org.santei.engine.calculation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.tables.LookBack;

/**
 * The answer to one claim.
 *
 * @param receipt number of the claim in its input
 * @param month month of treatment, {@code YYYY-MM}
 * @param revision revision of the fee schedule, {@code YYYY-MM}
 * @param edition edition of the law, {@code YYYY-MM}
 * @param totalPoints sum of points times count over paid groups; {@code null} when none is paid and some are undecided
 * @param totalYen sum of yen times count over paid groups, of items that are valued in yen; in no points. Standard amounts of
 *     meals (標準負担額) are parts of it, and not added to it
 * @param selfPaid sum over paid groups of what the patient pays beside the insurance (特別の料金 of 選定療養), whole yen, tax
 *     included; in no points; {@code null} when that of a group is undecided
 * @param complete false when any group is undecided or without points
 * @param payers points by payer, in claim order
 * @param sections points by section of the claim, over paid groups
 * @param groups what became of each group, in input order
 * @param findings what a person should see
 * @param notCompared codes of drugs and materials without a price in force
 * @param lookBacks how far back frequencies had to look
 * @param derivedValues rows of the lines that were taken from the notice, in the order of the groups
 * @param notes what the answer could not look at, in Japanese
 * @param questions what to ask so that nothing stays open, that on which most points hang first
 * @param patient what the patient pays
 * @param proof what the answer rests on
 */
public record Calculation(
        String receipt,
        String month,
        String revision,
        String edition,
        @Nullable Integer totalPoints,
        int totalYen,
        @Nullable Integer selfPaid,
        boolean complete,
        List<PayerPoints> payers,
        Map<String, Integer> sections,
        List<GroupResult> groups,
        List<Finding> findings,
        List<String> notCompared,
        List<LookBack> lookBacks,
        List<DerivedValue> derivedValues,
        List<String> notes,
        List<OpenQuestion> questions,
        PatientShare patient,
        Proof proof)
        implements Answer {

    /** The same with other questions. */
    public Calculation withQuestions(List<OpenQuestion> newQuestions) {
        return new Calculation(
                receipt,
                month,
                revision,
                edition,
                totalPoints,
                totalYen,
                selfPaid,
                complete,
                payers,
                sections,
                groups,
                findings,
                notCompared,
                lookBacks,
                derivedValues,
                notes,
                newQuestions,
                patient,
                proof);
    }
}
