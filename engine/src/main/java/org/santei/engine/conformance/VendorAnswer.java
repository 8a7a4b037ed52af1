package org.santei.engine.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program answered to a case. What it leaves out is not compared; points of the claim or lines it has to give, unless it
 * says that something is undecided.
 *
 * @param number number of the case
 * @param points points of the claim; {@code null} when not given
 * @param lines what is payable; {@code null} when not given
 * @param sections points by section of the claim (診療識別); {@code null} when not given
 * @param patientYen what the patient pays in the month, yen; {@code null} when not given
 * @param payerYen what stands on the claim as 負担金額 by payer ({@code insurance}, {@code public1} ...), yen; {@code null} when not
 *     given
 * @param undecided whether the program says that a fact is missing
 * @param questions fields of the claim that it asks for, or its questions in words
 */
public record VendorAnswer(
        String number,
        @Nullable Integer points,
        @Nullable List<Line> lines,
        @Nullable Map<String, Integer> sections,
        @Nullable Long patientYen,
        @Nullable Map<String, Long> payerYen,
        boolean undecided,
        List<String> questions) {

    /**
     * A line of an answer.
     *
     * @param code code of the official master
     * @param points points of one count of its group, on one line of the group; {@code null} or 0 on the others
     * @param times how often
     * @param payable whether it is payable; one that is not may be left out
     */
    public record Line(String code, @Nullable Integer points, int times, boolean payable) {}

    public VendorAnswer {
        lines = lines == null ? null : List.copyOf(lines);
        sections = sections == null ? null : Map.copyOf(sections);
        payerYen = payerYen == null ? null : Map.copyOf(payerYen);
        questions = List.copyOf(questions);
    }

    /** Whether there is something to compare. */
    public boolean answers() {
        return undecided || points != null || (lines != null && !lines.isEmpty());
    }
}
