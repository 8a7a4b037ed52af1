package org.santei.service.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;

/** The rules that this build comes with. */
final class PackagedRules {

    private final RuleBases rules = RuleBases.readPackaged();
    private final ShareRules shares = ShareRules.readPackaged();
    private final Map<ReleaseName, RuleBase> bases = new HashMap<>();
    private final List<ReleaseName> names = new ArrayList<>();

    PackagedRules() {
        rules.all().forEach(base -> bases.put(ReleaseName.of(base), base));
        rules.all().forEach(base -> names.add(ReleaseName.of(base)));
        names.addAll(shares.releases());
    }

    /** Their names. */
    List<ReleaseName> names() {
        return List.copyOf(names);
    }

    /** The rules of a release; {@code null} when this build does not come with it. */
    @Nullable
    RuleBase find(ReleaseName name) {
        RuleBase base = bases.get(name);
        return base == null && shares.releases().contains(name)
                ? shares.find(name.span().begins())
                : base;
    }

    /**
     * What this build comes with and the last build that was started did not: nothing where they are alike, everything where
     * the spans of months differ, so that what was published by hand gives way only where it must.
     *
     * @param before everything that was published, oldest first
     */
    Publication news(List<Publication> before, LocalDate day) {
        Publication last = before.stream()
                .filter(Publication::packaged)
                .reduce((earlier, later) -> later)
                .orElse(null);
        UUID id = UUID.randomUUID();
        if (last == null || !spans(names).equals(spans(last.all()))) {
            return new Publication(id, day, true, names, List.of());
        }
        Map<Boolean, List<ReleaseName>> known = names.stream().collect(Collectors.partitioningBy(last.all()::contains));
        return new Publication(
                id, day, true, known.getOrDefault(false, List.of()), known.getOrDefault(true, List.of()));
    }

    private static Set<String> spans(List<ReleaseName> names) {
        return names.stream()
                .map(name -> name.edition() + ' ' + name.ends())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
