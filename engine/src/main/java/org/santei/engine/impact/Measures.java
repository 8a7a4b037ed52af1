package org.santei.engine.impact;

/**
 * Sums over claims on one side of a change. The yen are {@code insurer + funds + patient + relief + openShare + meals}.
 *
 * @param points points of what is paid
 * @param yen what it costs, whole yen: ten a point, and what is valued in yen
 * @param insurerYen what the insurance pays, high costs (高額療養費) included
 * @param fundsYen what public funds pay
 * @param patientYen what is left to patients, to the yen; not rounded to 10 yen as it is at the counter
 * @param reliefYen what insurers let patients off (減免)
 * @param openShareYen cost of claims of which it is not decided who pays, on this side or the other
 * @param mealsYen what is valued in yen (食事療養 and the like)
 */
public record Measures(
        long points,
        long yen,
        long insurerYen,
        long fundsYen,
        long patientYen,
        long reliefYen,
        long openShareYen,
        long mealsYen) {

    /** Nothing. */
    public static final Measures ZERO = new Measures(0, 0, 0, 0, 0, 0, 0, 0);

    /** Points alone, where nothing can be said of who pays. */
    static Measures ofPoints(long points, long yen) {
        return new Measures(points, yen, 0, 0, 0, 0, 0, 0);
    }

    /** Both together. */
    public Measures plus(Measures other) {
        return new Measures(
                points + other.points,
                yen + other.yen,
                insurerYen + other.insurerYen,
                fundsYen + other.fundsYen,
                patientYen + other.patientYen,
                reliefYen + other.reliefYen,
                openShareYen + other.openShareYen,
                mealsYen + other.mealsYen);
    }
}
