package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should see.
 *
 * @param type what kind of thing it is
 * @param level how much it matters
 * @param rule id of the rule that found it
 * @param requirement what the rule requires, in words
 * @param source the clause of the law or the official table that it rests on
 * @param line line of the input file, from 1; 0 when it belongs to the whole claim
 * @param field the place in the claim as the API takes it, such as {@code groups[0].lines[1].code}
 * @param code code of the official master that it is about; empty when it is about none
 * @param yen yen at stake: what is billed minus what is payable, before the share of the patient; negative when more could be
 *     billed, 0 when nothing is at stake or another finding says it, {@code null} when it cannot be known
 * @param message what was found, in Japanese
 * @param explanation what that means and what to do, in Japanese
 */
public record Finding(
        FindingType type,
        Level level,
        String rule,
        String requirement,
        String source,
        int line,
        String field,
        String code,
        @Nullable Long yen,
        String message,
        String explanation) {

    /** How much a finding matters. */
    public enum Level {
        /** Points are refused or cannot be decided. */
        ERROR,
        /** The line is paid, but someone should look. */
        WARNING
    }

    /** The amount by which findings are ordered: what is at stake in either direction, and less than nothing when unknown. */
    long weight() {
        return yen == null ? -1 : Math.abs(yen);
    }
}
