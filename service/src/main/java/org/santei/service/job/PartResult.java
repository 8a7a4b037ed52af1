package org.santei.service.job;

import java.util.Map;

/**
 * What the claims of a part came to.
 *
 * @param done results, those of claims that could not be calculated among them
 * @param failed claims that could not be read or calculated
 * @param undecided claims of which something could not be decided
 * @param lines lines of treatment that were calculated
 * @param yen yen at stake over the claims that could be decided
 * @param findings findings by type
 * @param results a line of JSON for each claim, compressed (gzip)
 * @param findingRows rows of CSV, compressed
 * @param corrections figures of the file as they should be, compressed
 */
@SuppressWarnings("ArrayRecordComponent")
record PartResult(
        int done,
        int failed,
        int undecided,
        long lines,
        long yen,
        Map<String, Count> findings,
        byte[] results,
        byte[] findingRows,
        byte[] corrections) {

    /**
     * Findings of one type.
     *
     * @param count how many
     * @param yen what is at stake with them where it is known, each without its sign
     */
    record Count(long count, long yen) {

        Count plus(Count other) {
            return new Count(count + other.count, yen + other.yen);
        }
    }
}
