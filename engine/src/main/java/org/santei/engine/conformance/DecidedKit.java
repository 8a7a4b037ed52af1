package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A kit as decisions on disputes change it. */
public final class DecidedKit {

    private DecidedKit() {}

    /**
     * The kit with what was decided; its version ends with the number of the last decision that holds, and its hash is another.
     * Without any it stays as it is.
     *
     * @param decisions decisions on cases of its edition, in their order
     */
    public static Kit of(Kit kit, List<KitDecision> decisions) {
        Map<String, KitDecision> holding = new HashMap<>();
        for (KitDecision decision : decisions) {
            kit.find(decision.number())
                    .filter(each -> KitPrints.of(each).equals(decision.print()))
                    .ifPresent(each -> holding.put(each.number(), decision));
        }
        int last = holding.values().stream().mapToInt(KitDecision::seq).max().orElse(0);
        if (last == 0) {
            return kit;
        }
        List<KitCase> cases = new ArrayList<>();
        for (KitCase each : kit.cases()) {
            KitDecision decision = holding.get(each.number());
            if (decision == null) {
                cases.add(each);
            } else {
                decision.apply(each).ifPresent(cases::add);
            }
        }
        return new Kit(
                kit.edition(),
                kit.version() + '+' + last,
                KitVersions.hash(cases),
                kit.draft(),
                kit.firstDay(),
                kit.rules(),
                kit.tables(),
                cases,
                changes(kit, holding));
    }

    private static List<KitChange> changes(Kit kit, Map<String, KitDecision> holding) {
        Set<String> decided = holding.keySet();
        List<KitChange> changes = kit.changes().stream()
                .filter(change -> !decided.contains(change.number()))
                .collect(Collectors.toCollection(ArrayList::new));
        holding.values().forEach(decision -> changes.add(decision.change()));
        changes.sort(Comparator.comparing(KitChange::number));
        return changes;
    }
}
