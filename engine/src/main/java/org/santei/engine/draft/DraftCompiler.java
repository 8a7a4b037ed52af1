package org.santei.engine.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;

/** Makes releases of a draft. Safe for use by many threads. */
public final class DraftCompiler {

    private final FeeTable table;
    private final String engine;

    /**
     * @param table tells the revisions of the schedule
     * @param engine the engine build, which is that of this class path
     */
    public DraftCompiler(FeeTable table, String engine) {
        this.table = table;
        this.engine = engine;
    }

    /**
     * The releases that differ from the base, oldest edition first, those about who pays last.
     *
     * @throws org.santei.engine.rulebase.RuleRefused if a rule says more than a rule may
     */
    public List<RuleRelease> releases(DraftBase base, List<DraftText> changes) {
        DraftTexts changed = base.with(changes);
        return changedEditions(base.with(List.of()), changed).stream()
                .map(edition ->
                        RuleRelease.compile(edition, changed.rules(), changed.groups(), changed.limits(), engine))
                .toList();
    }

    /** The editions that begin or end otherwise than before, or in which other texts are in force. */
    List<Edition> changedEditions(DraftTexts base, DraftTexts changed) {
        boolean sameTables =
                base.groups().equals(changed.groups()) && base.limits().equals(changed.limits());
        List<RuleFile> before = base.rules();
        List<RuleFile> now = changed.rules();
        Set<Edition> known = editions(before).collect(Collectors.toSet());
        return editions(now)
                .filter(edition -> !sameTables
                        || !known.contains(edition)
                        || !edition.filesInForce(before).equals(edition.filesInForce(now)))
                .toList();
    }

    private Stream<Edition> editions(List<RuleFile> rules) {
        return Stream.concat(Edition.of(rules, table.revisions()).stream(), Edition.ofShares(rules).stream());
    }
}
