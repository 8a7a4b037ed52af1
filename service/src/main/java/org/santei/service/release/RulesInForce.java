package org.santei.service.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.rulebase.ReleaseName;

/**
 * The texts that drafts change: the rules in force, and the cases that came with this build or with what was published since.
 * Safe for use by many threads.
 */
public final class RulesInForce {

    private final Releases releases;
    private final PublicationStore publications;

    private @Nullable Known known;

    private record Known(List<ReleaseName> releases, DraftBase base) {}

    RulesInForce(Releases releases, PublicationStore publications) {
        this.releases = releases;
        this.publications = publications;
    }

    /** The texts now; they change when a release is published. */
    public synchronized DraftBase base() {
        List<ReleaseName> now = releases.inForce();
        if (known == null || !known.releases().equals(now)) {
            known = new Known(
                    now, DraftBase.of(now.stream().map(releases::release).toList(), cases()));
        }
        return known.base();
    }

    /** The cases now, by path: a publication changes them for as long as any of its rules answers. */
    public Map<String, String> cases() {
        List<ReleaseName> now = releases.inForce();
        Map<String, String> cases = new TreeMap<>(DraftBase.packagedCases());
        Map<UUID, Map<String, @Nullable String>> changed = publications.cases();
        for (Published published : changed.isEmpty() ? List.<Published>of() : publications.all()) {
            if (!published.isWithdrawn() && published.releases().stream().anyMatch(now::contains)) {
                changed.getOrDefault(published.id(), Map.of()).forEach((path, text) -> {
                    if (text == null) {
                        cases.remove(path);
                    } else {
                        cases.put(path, text);
                    }
                });
            }
        }
        return cases;
    }

    /** The paths of the rule files that answer in the first month of a release. */
    public List<String> pathsAt(ReleaseName name) {
        return releases.inForce().stream()
                .filter(each -> each.isOfShares() == name.isOfShares()
                        && each.span().holds(name.span().begins()))
                .flatMap(each -> releases.release(each).rules().stream())
                .map(file -> "rules/" + file.path())
                .toList();
    }
}
