package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules about who pays, by a calendar of their own (docs/decisions/0011): one small rule base for each span of months
 * between two changes of the law, loaded when a month of it is asked for. Safe for use by many threads.
 */
public final class ShareRules {

    private final List<RuleBaseIndex> spans;
    private final RuleTables tables;
    private final ClassLoader loader;
    private final Map<Edition, RuleBase> loaded = new ConcurrentHashMap<>();

    private ShareRules(List<RuleBaseIndex> spans, RuleTables tables, ClassLoader loader) {
        this.spans = List.copyOf(spans);
        this.tables = tables;
        this.loader = loader;
    }

    /** What the build of the rules module has compiled. */
    public static ShareRules readPackaged() {
        return read(ShareRules.class.getClassLoader());
    }

    /** What {@link RuleBaseCompiler} has written, and the tables beside its rules. */
    public static ShareRules read(ClassLoader loader) {
        try {
            List<RuleBaseIndex> spans = new ArrayList<>();
            for (String name :
                    RuleBaseIndex.resource(loader, RuleBaseIndex.SHARES).lines().toList()) {
                spans.add(RuleBaseIndex.read(loader, name));
            }
            return new ShareRules(spans, RuleTables.read(loader), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule base for a month; {@code null} when no rule about shares has begun. */
    public @Nullable RuleBase find(YearMonth month) {
        for (RuleBaseIndex span : spans) {
            if (span.edition().holds(month)) {
                return loaded.computeIfAbsent(span.edition(), edition -> new RuleBase(span, tables, loader));
            }
        }
        return null;
    }

    /** The spans of months, oldest first. */
    public List<Edition> editions() {
        return spans.stream().map(RuleBaseIndex::edition).toList();
    }
}
