package org.santei.engine.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim tells beside its lines; anything may be unknown.
 *
 * @param scheme law under which it is paid; {@code null} when the claim does not say
 * @param dpc whether the stay is paid by diagnosis group (ＤＰＣ)
 * @param stay the stay in hospital; {@code null} for visits or when the claim does not say
 * @param treatmentDays days on which the patient was treated (診療実日数); {@code null} when the claim does not say
 * @param history what was claimed before
 * @param comments comments in input order
 */
public record Particulars(
        @Nullable Scheme scheme,
        boolean dpc,
        @Nullable Stay stay,
        @Nullable Integer treatmentDays,
        History history,
        List<Comment> comments) {

    /** A claim that tells nothing beside its lines. */
    public static final Particulars NONE = new Particulars(null, false, null, null, History.UNKNOWN, List.of());

    /**
     * @throws IllegalArgumentException if the days of treatment are negative
     */
    public Particulars {
        if (treatmentDays != null && treatmentDays < 0) {
            throw new IllegalArgumentException("Days of treatment are not negative.");
        }
        comments = List.copyOf(comments);
    }

    /** The same under another law. */
    public Particulars withScheme(Scheme newScheme) {
        return new Particulars(newScheme, dpc, stay, treatmentDays, history, comments);
    }

    /** The same with another history. */
    public Particulars withHistory(History newHistory) {
        return new Particulars(scheme, dpc, stay, treatmentDays, newHistory, comments);
    }

    /** The same with another stay. */
    public Particulars withStay(Stay newStay) {
        return new Particulars(scheme, dpc, newStay, treatmentDays, history, comments);
    }

    /** The same with other comments. */
    public Particulars withComments(List<Comment> newComments) {
        return new Particulars(scheme, dpc, stay, treatmentDays, history, newComments);
    }
}
