package org.santei.engine.copayment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the codes of standard amounts are worth. */
@FunctionalInterface
public interface StandardYen {

    /** The yen of a code on a day; {@code null} when they are not known. */
    @Nullable
    Integer on(String code, LocalDate day);
}
