package org.santei.service.draft;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.santei.service.release.RulesInForce;
import org.springframework.stereotype.Component;

/** Opens drafts over the rules in force. Safe for use by many threads. */
@Component
final class Workspace {

    private final Drafts drafts;
    private final RulesInForce inForce;

    Workspace(Drafts drafts, RulesInForce inForce) {
        this.drafts = drafts;
        this.inForce = inForce;
    }

    /**
     * The rules as a draft changes them.
     *
     * @throws org.santei.service.problem.ProblemException when the tenant has no such draft
     */
    Overlay open(String id) {
        UUID number = DraftIds.of(id);
        Draft draft = drafts.find(number);
        SortedMap<String, ChangedText> changes = new TreeMap<>();
        drafts.changes(number, draft.version()).forEach(change -> changes.put(change.path(), change));
        return new Overlay(draft, inForce.base().texts(), changes);
    }
}
