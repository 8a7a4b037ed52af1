package org.santei.engine.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * For which days of the month each internal drug of a claim was given.
 *
 * @param daysByCode by the code of the drug: for how many days it was given, by the day on which it was
 */
public record Supplies(Map<String, TreeMap<Integer, Integer>> daysByCode) {

    /** Of a claim without drugs as yet. */
    public Supplies() {
        this(new HashMap<>());
    }

    /**
     * Notes that a drug was given.
     *
     * @param code its code
     * @param day the day on which it was given
     * @param days for how many days, from that day on
     */
    public void add(String code, int day, int days) {
        daysByCode.computeIfAbsent(code, drug -> new TreeMap<>()).merge(day, days, Math::max);
    }

    /**
     * For how many days a drug that was given on a day was given in a row: days that were covered twice count once, days
     * without it do not count.
     *
     * @param pause days without the drug that do not interrupt it
     */
    public int inARow(String code, int day, int pause) {
        int covered = 0;
        int end = Integer.MIN_VALUE;
        boolean found = false;
        for (Map.Entry<Integer, Integer> supply :
                daysByCode.getOrDefault(code, new TreeMap<>()).entrySet()) {
            int from = supply.getKey();
            if ((long) from - end - 1 > pause) {
                if (found) {
                    return covered;
                }
                covered = 0;
                end = from - 1;
            }
            int until = Math.max(end, from + supply.getValue() - 1);
            covered += until - Math.max(end, from - 1);
            end = until;
            found |= from == day;
        }
        return found ? covered : 0;
    }
}
