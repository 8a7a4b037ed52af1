package org.santei.engine.workings;

/** What a step does: how its {@code after} follows from its {@code before} and its {@code operand}. */
public enum Operation {
    /** {@code operand}, taken from a table or from the claim; nothing comes before. */
    TAKE,
    /** {@code before + operand}. */
    ADD,
    /** {@code before - operand}. */
    SUBTRACT,
    /** {@code before * operand}. */
    MULTIPLY,
    /** {@code before * operand / 100}, cut after the sixth decimal. */
    PERCENT_OF,
    /** {@code before * (100 + operand) / 100}. */
    MORE_BY_PERCENT,
    /** {@code before / operand}, a fraction counted as one (切り上げ). */
    DIVIDE_UP,
    /** {@code before / operand} without the fraction (切り捨て). */
    DIVIDE_DOWN,
    /** What {@code before / operand} leaves over (余り). */
    REMAINDER,
    /** {@code before / operand}, rounded half up to a whole number (四捨五入). */
    DIVIDE_HALF_UP,
    /** {@code before}, rounded half up to a whole number (四捨五入); no operand. */
    ROUND_HALF_UP,
    /** {@code before}, a fraction counted as one (切り上げ); no operand. */
    ROUND_UP,
    /** The lesser of {@code before} and {@code operand}. */
    AT_MOST,
    /** What the law says of a {@code before} that does not exceed {@code operand}: a value of its own. */
    NOT_ABOVE
}
