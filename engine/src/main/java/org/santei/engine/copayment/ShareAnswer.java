package org.santei.engine.copayment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the patient of a claim pays in its month.
 *
 * @param input the occasions from which it was reckoned; {@code null} while it is undecided
 * @param month the same with who pays what; {@code null} while it is undecided
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param notes what was taken for granted, in Japanese
 * @param missing what must be known to decide, in Japanese; empty when everything is
 */
public record ShareAnswer(
        @Nullable PatientMonth input,
        @Nullable CopaymentMonth month,
        Set<String> unverified,
        List<String> notes,
        List<String> missing) {

    public ShareAnswer {
        unverified = Set.copyOf(unverified);
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
    }

    /** What cannot be decided yet. */
    static ShareAnswer undecided(List<String> missing) {
        return new ShareAnswer(null, null, Set.of(), List.of(), missing);
    }
}
