package org.santei.feetables;

/**
 * A whole number of fee points (点). One point is ten yen.
 *
 * @param value the points, 0 or more
 */
public record Points(int value) implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    /**
     * @throws IllegalArgumentException when the value is negative
     */
    public Points {
        if (value < 0) {
            throw new IllegalArgumentException("Points cannot be negative: " + value);
        }
    }

    /**
     * The sum of both.
     *
     * @throws ArithmeticException when the sum does not fit an int
     */
    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    /**
     * These points counted several times.
     *
     * @param count how often, 0 or more
     * @throws ArithmeticException when the product does not fit an int
     */
    public Points times(int count) {
        return new Points(Math.multiplyExact(value, count));
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(value, other.value);
    }
}
