package org.santei.engine.calculation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.rulebase.RuleBase;

/**
 * What findings of a type by a rule rest on: the same texts each time, so that they are put together once.
 *
 * @param requirement the requirement of the law in Japanese
 * @param source the clause that it is from
 * @param explanation what such a finding means, why, and what to do
 */
record FindingBasis(String requirement, String source, String explanation) {

    /** Rules are few; no more than this are kept, whatever is published while the service runs. */
    private static final int MOST_KEPT = 8_192;

    private static final Map<Key, FindingBasis> KEPT = new ConcurrentHashMap<>();

    private record Key(FindingType type, String name, String source) {}

    /**
     * What a finding rests on.
     *
     * @param rule id of a rule, or of what Java decides
     */
    static FindingBasis of(FindingType type, String rule, RuleBase rules) {
        Key key = new Key(type, rules.nameOf(rule), rules.sourceOf(rule));
        FindingBasis kept = KEPT.get(key);
        if (kept != null) {
            return kept;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(key, texts -> write(texts, rule));
    }

    private static FindingBasis write(Key key, String rule) {
        boolean ofLaw = !key.name.equals(rule);
        FindingType type = key.type;
        String requirement = ofLaw ? key.name.substring(key.name.indexOf(' ') + 1) : type.title();
        String source = ofLaw ? key.source : type.basis();
        String explanation = type.meaning() + "根拠は「" + requirement + "」（" + source + "）です。" + type.advice();
        return new FindingBasis(requirement, source, explanation);
    }
}
