package org.santei.service.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.santei.engine.authoring.RuleFileText;

/** Which rules name a threshold. */
final class LimitUses {

    private LimitUses() {}

    /**
     * A rule that names a threshold.
     *
     * @param path path of its file, the newest version
     * @param rule its id
     * @param requirement what it requires
     */
    record Use(String path, String rule, String requirement) {}

    /** The rules of the newest versions that name a threshold. */
    static List<Use> of(Overlay overlay, String limit) {
        SortedMap<String, String> texts = overlay.texts();
        String quoted = '"' + limit + '"';
        List<Use> uses = new ArrayList<>();
        texts.forEach((path, text) -> {
            Optional<RulePath> rule = RulePath.of(path).filter(known -> text.contains(quoted));
            if (rule.isPresent() && rule.get().versions(texts).get(0).equals(rule.get())) {
                RuleFileText.of(text).rules().stream()
                        .filter(block -> block.text().contains(quoted))
                        .forEach(block -> uses.add(new Use(path, block.id(), FileList.requirement(block))));
            }
        });
        return uses;
    }
}
