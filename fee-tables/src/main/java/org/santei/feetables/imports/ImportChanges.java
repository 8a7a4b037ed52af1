package org.santei.feetables.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Standing;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;

/**
 * What an import changes, counted by code on the first day that it answers for.
 *
 * @param file what was taken in
 * @param day the service date on which codes are compared of which the file says nothing
 * @param added codes that come into force
 * @param ended codes that are in force no more
 * @param revalued codes whose value changes
 * @param otherwise codes of which something else changes
 * @param same codes of which nothing changes
 * @param derivedRight derived values that the file says too
 * @param derivedWrong derived values that the file says otherwise, each with both
 * @param decided codes that were undecided
 */
public record ImportChanges(
        SourceFile file,
        LocalDate day,
        int added,
        int ended,
        int revalued,
        int otherwise,
        int same,
        int derivedRight,
        List<String> derivedWrong,
        int decided) {

    private static final int MOST_SHOWN = 20;

    static ImportChanges between(FeeTable before, FeeTable after, SourceFile file) {
        return new Comparison(before, after, file).changes();
    }

    /** The changes in words, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: table %s, layout %s, %s, published %s, %,d rows, for service dates from %s",
                file.file(),
                file.table(),
                file.layout(),
                file.kind() == SourceFile.Kind.FULL ? "complete" : "changes only",
                file.publishedOn(),
                file.rows(),
                file.holds().from()));
        lines.add(String.format(
                Locale.ROOT,
                "%,d new, %,d ended, %,d changed in value, %,d changed otherwise, %,d the same",
                added,
                ended,
                revalued,
                otherwise,
                same));
        lines.add(String.format(
                Locale.ROOT,
                "derived rows replaced: %,d were right, %,d were wrong; %,d undecided codes are decided",
                derivedRight,
                derivedWrong.size(),
                decided));
        derivedWrong.stream().limit(MOST_SHOWN).forEach(wrong -> lines.add("  wrong: " + wrong));
        if (derivedWrong.size() > MOST_SHOWN) {
            lines.add("  and " + (derivedWrong.size() - MOST_SHOWN) + " more");
        }
        return lines;
    }

    /** Compares what both tables say of every key on the day on which the file says something of it. */
    private static final class Comparison {

        private final FeeTable before;
        private final FeeTable after;
        private final SourceFile file;
        private final @Nullable Table old;
        private final Table table;
        private final int origin;
        private final LocalDate usualDay;
        private int added;
        private int ended;
        private int revalued;
        private int otherwise;
        private int same;
        private int derivedRight;
        private final List<String> derivedWrong = new ArrayList<>();
        private int decided;

        Comparison(FeeTable before, FeeTable after, SourceFile file) {
            this.before = before;
            this.after = after;
            this.file = file;
            this.old = before.tables().find(file.table());
            this.table = after.tables().get(file.table());
            this.origin = after.tables().files().indexOf(file);
            LocalDate from = file.holds().from();
            this.usualDay = file.publishedOn().isAfter(from) ? file.publishedOn() : from;
        }

        ImportChanges changes() {
            boolean priced = ItemKind.ofTable(file.table()) != null;
            for (int key = 0; key < table.size(); key++) {
                LocalDate day = day(key);
                int now = table.version(table.newestState(key), day);
                int was = oldVersion(table.key(key), day);
                if (priced) {
                    item(before.item(table.key(key), day), after.item(table.key(key), day), was, now);
                } else {
                    row(hasRow(old, was), hasRow(table, now), was, now);
                }
            }
            return new ImportChanges(
                    file, usualDay, added, ended, revalued, otherwise, same, derivedRight, derivedWrong, decided);
        }

        private LocalDate day(int key) {
            int state = table.newestState(key);
            for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
                if (table.origin(version) == origin) {
                    return table.from(version);
                }
            }
            return usualDay;
        }

        private int oldVersion(String key, LocalDate day) {
            int known = old == null ? Table.NONE : old.find(key);
            return old == null || known == Table.NONE ? Table.NONE : old.version(old.newestState(known), day);
        }

        private static boolean hasRow(@Nullable Table of, int version) {
            return of != null && version != Table.NONE && of.hasRow(version);
        }

        private void item(ItemAnswer was, ItemAnswer now, int oldVersion, int newVersion) {
            boolean revalues = was.kind() != now.kind() || !sameValue(was.value(), now.value());
            Evidence evidence = was.evidence();
            boolean derived = evidence != null && evidence.source() == Evidence.Source.DERIVED;
            boolean replaced = now.evidence() == null || now.evidence().source() == Evidence.Source.OFFICIAL;
            if (was.standing() == Standing.UNDECIDED && now.standing() != Standing.UNDECIDED) {
                decided++;
            } else if (derived && replaced && was.standing() == Standing.IN_FORCE) {
                if (revalues || now.standing() != Standing.IN_FORCE) {
                    derivedWrong.add(was.code() + " " + was.name() + ": " + was.value() + " derived, " + now.value()
                            + " in the file");
                } else {
                    derivedRight++;
                }
            }
            boolean wasInForce = was.standing() == Standing.IN_FORCE;
            boolean isInForce = now.standing() == Standing.IN_FORCE;
            if (wasInForce && isInForce && revalues) {
                revalued++;
            } else {
                row(wasInForce, isInForce, oldVersion, newVersion);
            }
        }

        private void row(boolean was, boolean is, int oldVersion, int newVersion) {
            if (!was && is) {
                added++;
            } else if (was && !is) {
                ended++;
            } else if (was && old != null) {
                if (old.saysTheSame(oldVersion, table, newVersion)) {
                    same++;
                } else {
                    otherwise++;
                }
            }
        }

        private static boolean sameValue(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one != null && other != null && one.compareTo(other) == 0;
        }
    }
}
