package org.santei.service.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft: a set of changes of the rules in force, and why.
 *
 * @param id its number
 * @param title what it is called, up to 100 characters
 * @param reason why, or the clause of the notice, up to 1,000 characters
 * @param author name of who began it
 * @param createdAt when it was begun
 * @param changedAt when it was saved, or its state changed, last
 * @param state where it stands
 * @param version number of its newest version; 0 before anything was changed
 */
public record Draft(
        UUID id,
        String title,
        String reason,
        String author,
        Instant createdAt,
        Instant changedAt,
        DraftState state,
        int version) {

    /** Whether its texts may change. */
    public boolean isOpen() {
        return state == DraftState.EDITING;
    }
}
