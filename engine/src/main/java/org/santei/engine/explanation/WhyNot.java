package org.santei.engine.explanation;

import java.util.List;

/**
 * Why a claim does not have a code.
 *
 * @param code code of the official master
 * @param name its name on the day; the code itself when no table at hand names it
 * @param status how the code stands to the claim
 * @param day the day of the month that was looked at, 1 to 31; 0 when the claim tells no day or none matters
 * @param lines lines that bill it, by their number in the input
 * @param sentence the answer, Japanese sentences
 * @param remedy what would have to be true, Japanese sentences; empty when it is paid, or nothing can change it
 * @param obstacles everything that is known to stand in the way, the first one first; empty when nothing does
 * @param missing facts that must be told to decide
 * @param assumed facts that were taken for granted
 * @param displaced lines that would no longer be paid beside it, by their number in the input
 */
public record WhyNot(
        String code,
        String name,
        WhyNotStatus status,
        int day,
        List<Integer> lines,
        String sentence,
        String remedy,
        List<WhyNotObstacle> obstacles,
        List<String> missing,
        List<String> assumed,
        List<Integer> displaced) {}
