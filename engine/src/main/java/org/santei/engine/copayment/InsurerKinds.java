package org.santei.engine.copayment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Knows the laws of insurers by their numbers. */
public interface InsurerKinds {

    /** The kind of an insurer; {@code null} when no law has the number in that month. */
    @Nullable
    InsuranceKind of(String number, YearMonth month);
}
