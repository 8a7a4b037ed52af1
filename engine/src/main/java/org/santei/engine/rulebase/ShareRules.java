package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules about who pays, by a calendar of their own (docs/decisions/0011): one small rule base for each span of months
 * between two changes of the law, loaded when a month of it is asked for. A newer release takes the place of older ones in the
 * months that it holds. Safe for use by many threads.
 */
public final class ShareRules {

    private volatile InForce inForce;

    private ShareRules(InForce inForce) {
        this.inForce = inForce;
    }

    /** Rules of a span of months, loaded at first use. */
    private static final class Span {
        final ReleaseName name;
        final Edition edition;
        final Supplier<RuleBase> source;
        private volatile @Nullable RuleBase loaded;

        Span(ReleaseName name, Supplier<RuleBase> source) {
            this.name = name;
            this.edition = name.span();
            this.source = source;
        }

        RuleBase rules() {
            RuleBase rules = loaded;
            return rules == null ? load() : rules;
        }

        private synchronized RuleBase load() {
            RuleBase rules = loaded == null ? source.get() : loaded;
            loaded = rules;
            return rules;
        }
    }

    /** What is in force at one moment; it never changes. */
    public static final class InForce {

        /** Newest first. */
        private final List<Span> spans;

        private InForce(List<Span> spans) {
            this.spans = spans;
        }

        /** The rule base for a month; {@code null} when no rule about shares has begun. */
        public @Nullable RuleBase find(YearMonth month) {
            for (Span span : spans) {
                if (span.edition.holds(month)) {
                    return span.rules();
                }
            }
            return null;
        }
    }

    /** What the build of the rules module has compiled. */
    public static ShareRules readPackaged() {
        return read(ShareRules.class.getClassLoader());
    }

    /** What {@link RuleBaseCompiler} has written, and the tables beside its rules. */
    public static ShareRules read(ClassLoader loader) {
        try {
            RuleTables tables = RuleTables.read(loader);
            List<Span> spans = new ArrayList<>();
            for (String name :
                    RuleBaseIndex.resource(loader, RuleBaseIndex.SHARES).lines().toList()) {
                RuleBaseIndex index = RuleBaseIndex.read(loader, name);
                spans.add(new Span(
                        ReleaseName.of(index.edition(), index.hash()), () -> new RuleBase(index, tables, loader)));
            }
            return new ShareRules(new InForce(List.copyOf(spans)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Some releases.
     *
     * @param newestFirst their names, the newest first
     * @param source loads one, at its first use
     */
    public static ShareRules of(List<ReleaseName> newestFirst, Function<ReleaseName, RuleBase> source) {
        return new ShareRules(new InForce(newestFirst.stream()
                .map(name -> new Span(name, () -> source.apply(name)))
                .toList()));
    }

    /** Lets newer releases answer, in all months that they hold; all of them at the same moment. */
    public synchronized void serve(List<RuleBase> newer) {
        if (newer.isEmpty()) {
            return;
        }
        List<Span> all = new ArrayList<>();
        newer.forEach(base -> all.add(new Span(ReleaseName.of(base), () -> base)));
        all.addAll(inForce.spans);
        inForce = new InForce(Newest.answering(all, span -> span.edition));
    }

    /** The names of the releases, oldest span first. */
    public List<ReleaseName> releases() {
        return inForce.spans.stream()
                .map(span -> span.name)
                .sorted(Comparator.comparing(name -> name.span().begins()))
                .toList();
    }

    /** What is in force now; the same object until something newer is served. */
    public InForce inForce() {
        return inForce;
    }

    /** The rule base for a month; {@code null} when no rule about shares has begun. */
    public @Nullable RuleBase find(YearMonth month) {
        return inForce.find(month);
    }

    /** The spans of months, oldest first. */
    public List<Edition> editions() {
        return inForce.spans.stream()
                .map(span -> span.edition)
                .sorted(Comparator.comparing(Edition::begins))
                .toList();
    }
}
