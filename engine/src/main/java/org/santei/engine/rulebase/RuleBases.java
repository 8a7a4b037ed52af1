package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule bases that answer, one for each edition. A newer release takes the place of older ones in the months that it holds;
 * claims that are being calculated meanwhile end under the one with which they began. Safe for use by many threads.
 */
public final class RuleBases {

    /** Newest first. */
    private volatile List<RuleBase> bases;

    private RuleBases(List<RuleBase> bases) {
        this.bases = List.copyOf(bases);
    }

    /** Some rule bases, the newest release first. */
    public static RuleBases of(List<RuleBase> newestFirst) {
        return new RuleBases(Newest.answering(newestFirst, RuleBase::edition));
    }

    /** Lets newer releases answer, in all months that they hold; all of them at the same moment. */
    public synchronized void serve(List<RuleBase> newer) {
        List<RuleBase> all = new ArrayList<>(newer);
        all.addAll(bases);
        bases = Newest.answering(all, RuleBase::edition);
    }

    /** Loads what the build of the rules module has compiled. */
    public static RuleBases readPackaged() {
        return read(RuleBases.class.getClassLoader());
    }

    /** Loads what {@link RuleBaseCompiler} has written, and the tables beside its rules. */
    public static RuleBases read(ClassLoader loader) {
        try {
            RuleTables tables = RuleTables.read(loader);
            List<RuleBase> bases = new ArrayList<>();
            for (String edition :
                    RuleBaseIndex.resource(loader, RuleBaseIndex.EDITIONS).split("\n", -1)) {
                bases.add(new RuleBase(RuleBaseIndex.read(loader, edition), tables, loader));
            }
            return new RuleBases(bases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the rules for the official tables alone: what the tables say, whatever the chapters add or forbid. */
    public static RuleBases readTableRules() {
        return readPackaged().ofTables();
    }

    /** The rule base for a claim month; {@code null} when no edition is in force. */
    public @Nullable RuleBase find(YearMonth month) {
        for (RuleBase base : bases) {
            if (base.edition().holds(month)) {
                return base;
            }
        }
        return null;
    }

    /** The same with the rules for the official tables alone. */
    public RuleBases ofTables() {
        return new RuleBases(bases.stream().map(RuleBase::ofTables).toList());
    }

    /** All rule bases, oldest edition first. */
    public List<RuleBase> all() {
        return bases.stream()
                .sorted(Comparator.comparing(base -> base.edition().begins()))
                .toList();
    }
}
