package org.santei.service.draft;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.release.RulesInForce;

/**
 * A file as a draft has it: as the draft changes it, or as it is in force.
 *
 * @param path its path
 * @param text its text; {@code null} when the draft takes it away, or when there is none
 * @param version number of the version that changed it last; 0 when the draft says nothing of it
 * @param inForce the text in force; {@code null} when there is none
 */
record OpenText(
        String path,
        @Nullable String text,
        int version,
        @Nullable String inForce) {

    static OpenText of(Drafts drafts, RulesInForce rules, UUID id, String path) {
        String inForce = rules.base().texts().get(path);
        Optional<ChangedText> change = drafts.change(id, path);
        return change.isPresent()
                ? new OpenText(path, change.get().text(), change.get().version(), inForce)
                : new OpenText(path, inForce, 0, inForce);
    }
}
