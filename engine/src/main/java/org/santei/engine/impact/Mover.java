package org.santei.engine.impact;

/**
 * A claim that moves much.
 *
 * @param name what a person finds it by
 * @param age class of age
 * @param facility kind of facility
 * @param pointsBefore points before the change
 * @param pointsAfter points after it
 * @param yen how much it costs more, whole yen; negative when less
 * @param before why it came to that before, as Japanese text
 * @param after why it comes to that after
 */
public record Mover(
        String name,
        String age,
        String facility,
        long pointsBefore,
        long pointsAfter,
        long yen,
        String before,
        String after) {}
