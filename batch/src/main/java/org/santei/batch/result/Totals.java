package org.santei.batch.result;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * What rows of results add up to. The same rows in any order, and in any parts, add up to the same.
 *
 * @param calculated claims that were calculated
 * @param refused claims that were not
 * @param outside records that belong to no claim
 * @param complete claims of which nothing is undecided
 * @param points their points
 * @param yen their yen of items that are valued in yen
 * @param patientYen what patients pay, of claims of which it is decided
 * @param lines their lines
 * @param hash sum of the SHA-256 of all answers, modulo 2^256
 */
public record Totals(
        long calculated,
        long refused,
        long outside,
        long complete,
        long points,
        long yen,
        long patientYen,
        long lines,
        BigInteger hash)
        implements Serializable {

    /** Nothing. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, BigInteger.ZERO);

    private static final String JSON = """
        {"claims":%d,"calculated":%d,"refused":%d,"outside":%d,"complete":%d,"points":%d,"yen":%d,\
        "patientYen":%d,"lines":%d,"hash":"%s"}\
        """;

    private static final int BITS = 256;
    private static final int HEXADECIMAL = 16;

    private static final ResultSchema[] COLUMNS = {
        ResultSchema.TABLE,
        ResultSchema.CLAIM,
        ResultSchema.COMPLETE,
        ResultSchema.POINTS,
        ResultSchema.YEN,
        ResultSchema.PATIENT_YEN,
        ResultSchema.LINES,
        ResultSchema.ANSWER_SHA256
    };

    private static final int[] IN_ROW =
            Arrays.stream(COLUMNS).mapToInt(ResultSchema::place).toArray();
    private static final int[] ALONE = IntStream.range(0, COLUMNS.length).toArray();

    /** The names of the columns that are added up, in the order in which {@link #ofColumns} wants them. */
    public static String[] columns() {
        return Arrays.stream(COLUMNS).map(ResultSchema::column).toArray(String[]::new);
    }

    /** What one row of {@link ResultRows} comes to. */
    public static Totals ofRow(Row row) {
        return of(row, IN_ROW);
    }

    /** What one row of {@link #columns} comes to. */
    public static Totals ofColumns(Row row) {
        return of(row, ALONE);
    }

    private static Totals of(Row row, int[] place) {
        int next = 0;
        boolean good = row.getString(place[next++]).equals(ResultSchema.RESULTS);
        boolean claim = row.getBoolean(place[next++]);
        boolean complete = Boolean.TRUE.equals(row.get(place[next++]));
        return new Totals(
                good ? 1 : 0,
                !good && claim ? 1 : 0,
                claim ? 0 : 1,
                complete ? 1 : 0,
                number(row, place[next++]),
                number(row, place[next++]),
                number(row, place[next++]),
                number(row, place[next++]),
                new BigInteger(1, (byte[]) row.get(place[next])));
    }

    private static long number(Row row, int place) {
        return row.isNullAt(place) ? 0 : ((Number) row.get(place)).longValue();
    }

    /** Both together. */
    public Totals plus(Totals other) {
        BigInteger sum = hash.add(other.hash);
        return new Totals(
                calculated + other.calculated,
                refused + other.refused,
                outside + other.outside,
                complete + other.complete,
                points + other.points,
                yen + other.yen,
                patientYen + other.patientYen,
                lines + other.lines,
                sum.bitLength() > BITS ? sum.clearBit(BITS) : sum);
    }

    /** How many claims there are, calculated or not. */
    public long claims() {
        return calculated + refused;
    }

    /** The hash in 64 hexadecimal digits. */
    public String hashText() {
        String digits = hash.toString(HEXADECIMAL);
        return "0".repeat(BITS / 4 - digits.length()) + digits;
    }

    /** One line of JSON. */
    public String json() {
        return JSON.formatted(
                claims(), calculated, refused, outside, complete, points, yen, patientYen, lines, hashText());
    }
}
