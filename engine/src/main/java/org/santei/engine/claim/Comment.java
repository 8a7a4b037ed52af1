package org.santei.engine.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A comment on the claim (コメント). Its text is not kept: it may name the patient. Only the day is that a comment on a day
 * (コメントパターン 50) tells.
 *
 * @param line line of the input file, from 1; for other inputs 0
 * @param code code of the official comment master, 9 digits
 * @param day the day that it tells; {@code null} when it tells none
 */
public record Comment(int line, String code, @Nullable LocalDate day) {

    /** A comment that tells no day. */
    public Comment(int line, String code) {
        this(line, code, null);
    }
}
