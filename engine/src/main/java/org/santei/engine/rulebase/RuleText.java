package org.santei.engine.rulebase;

import java.util.List;
import org.santei.engine.ledger.Stage;

/**
 * A rule in words, for a person who reads neither DRL nor Java.
 *
 * @param id its id
 * @param stage the stage in which it speaks
 * @param requirement the requirement in Japanese, without the id
 * @param source the clause that it implements
 * @param factType what it looks at
 * @param key the code, set or column by which it is found; empty when the type of fact alone is the key
 * @param awards the code that it awards; empty when it judges the act itself
 * @param conditions what has to be true, Japanese predicates without 。
 * @param effect what follows, a Japanese predicate without 。
 */
public record RuleText(
        String id,
        Stage stage,
        String requirement,
        String source,
        String factType,
        String key,
        String awards,
        List<String> conditions,
        String effect) {}
