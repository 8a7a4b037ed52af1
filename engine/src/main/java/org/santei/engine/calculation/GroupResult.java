package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one group (剤).
 *
 * @param section section of the claim (診療識別), two digits
 * @param codes codes in input order
 * @param points points of one count; {@code null} when undecided or not compared
 * @param yen whole yen of one count, of items that are valued in yen (食事療養 and the like); 0 for all others
 * @param selfPaid whole yen of one count, tax included, that the patient pays beside the insurance (特別の料金 of 選定療養), in
 *     no points; 0 for most groups, {@code null} when undecided
 * @param count how often in the month
 * @param outcome undecided when a line is, else paid when a line is
 * @param derived whether Santei added it ({@link Question#CALCULATE} only)
 * @param lines what became of each line
 * @param assumed facts taken for granted because the line was billed, or one that stands in its way
 * @param missing what is needed to decide
 */
public record GroupResult(
        String section,
        List<String> codes,
        @Nullable Integer points,
        int yen,
        @Nullable Integer selfPaid,
        int count,
        Outcome outcome,
        boolean derived,
        List<LineResult> lines,
        List<String> assumed,
        List<String> missing) {}
