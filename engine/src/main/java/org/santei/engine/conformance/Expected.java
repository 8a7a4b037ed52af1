package org.santei.engine.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Payer;

/**
 * What a correct program answers to a case.
 *
 * @param total sum of points times count over paid groups; {@code null} when it is undecided
 * @param complete whether nothing is undecided
 * @param lines what becomes of each line, in the order of the answer: those of the input, then those that are added
 * @param sections points by section of the claim (診療識別), over paid groups
 * @param payers who pays what; empty when the shares are undecided
 * @param patientYen what the patient pays at the counter in the month, yen; {@code null} when it is undecided
 * @param selfPaid yen that the patient pays beside the insurance (特別の料金); {@code null} when it is undecided
 * @param questions what to ask where something is undecided
 */
public record Expected(
        @Nullable Integer total,
        boolean complete,
        List<ExpectedLine> lines,
        Map<String, Integer> sections,
        List<ExpectedPayer> payers,
        @Nullable Long patientYen,
        @Nullable Integer selfPaid,
        List<ExpectedQuestion> questions) {

    /**
     * What becomes of a line.
     *
     * @param group place of its group in the answer, from 1; groups of the input come first, in their order
     * @param line number of the line in the input, from 1; 0 for a line that is added
     * @param code code of the official master
     * @param points points of one count of the group, on the last paid line of a paid group only, as on a claim file;
     *     {@code null} on all others
     * @param times count of the group
     * @param outcome paid, refused or undecided
     * @param rule id of the rule that decides
     * @param reason the requirement of that rule, in Japanese
     * @param source the clause or table that it rests on
     */
    public record ExpectedLine(
            int group,
            int line,
            String code,
            @Nullable Integer points,
            int times,
            Outcome outcome,
            String rule,
            String reason,
            String source) {}

    /**
     * What a payer pays.
     *
     * @param payer the payer
     * @param points points in which it takes part
     * @param paidYen what it pays at the statutory rate, yen
     * @param highCostYen what the insurance pays above the limit of the month (高額療養費), yen
     * @param leftYen what stands on the claim as 負担金額, yen
     */
    public record ExpectedPayer(Payer payer, long points, long paidYen, long highCostYen, long leftYen) {}

    /**
     * What to ask.
     *
     * @param field the field of the claim that tells it, such as {@code groups.days}; empty when no claim does
     * @param title what is missing, in Japanese
     */
    public record ExpectedQuestion(String field, String title) {}

    public Expected {
        lines = List.copyOf(lines);
        sections = Map.copyOf(sections);
        payers = List.copyOf(payers);
        questions = List.copyOf(questions);
    }
}
