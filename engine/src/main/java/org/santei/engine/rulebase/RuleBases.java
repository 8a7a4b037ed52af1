package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rule bases of every edition on the class path. */
public final class RuleBases {

    private final List<RuleBase> bases;

    private RuleBases(List<RuleBase> bases) {
        this.bases = List.copyOf(bases);
    }

    /** Loads what the build of the rules module has compiled. */
    public static RuleBases readPackaged() {
        return read(RuleBases.class.getClassLoader());
    }

    /** Loads what {@link RuleBaseCompiler} has written, and the tables beside its rules. */
    public static RuleBases read(ClassLoader loader) {
        return read(loader, index -> index);
    }

    /** The same with the rules for the official tables alone: what the tables say, whatever the chapters add or forbid. */
    public static RuleBases readTableRules() {
        return read(RuleBases.class.getClassLoader(), RuleBaseIndex::ofTables);
    }

    private static RuleBases read(ClassLoader loader, UnaryOperator<RuleBaseIndex> selection) {
        try {
            RuleTables tables = RuleTables.read(loader);
            List<RuleBase> bases = new ArrayList<>();
            for (String edition :
                    RuleBaseIndex.resource(loader, RuleBaseIndex.EDITIONS).split("\n", -1)) {
                bases.add(new RuleBase(selection.apply(RuleBaseIndex.read(loader, edition)), tables, loader));
            }
            return new RuleBases(bases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** All rule bases, oldest first. */
    public List<RuleBase> all() {
        return bases;
    }
}
