package org.santei.feetables;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;

/** How many codes of a revision are known how well, and which share of the national volume of claims they are. */
public final class Coverage {

    /** How a code is known. */
    public enum Grade {
        /** By an official row, and it stood in the revision before. */
        OFFICIAL("official"),
        /** By an official row, and it is new. */
        OFFICIAL_NEW("official, new"),
        /** Missing in the official file: it has ended. */
        OFFICIAL_ENDED("official, ended"),
        /** Derived from the notice, as good as read. */
        DERIVED_HIGH("derived high"),
        /** Derived from the notice, probably right. */
        DERIVED_MEDIUM("derived medium"),
        /** Derived from the notice, to be checked. */
        DERIVED_LOW("derived low"),
        /** The notice does not tell. */
        UNDECIDED("undecided");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        /** The grade in words. */
        public String words() {
            return words;
        }
    }

    /**
     * Codes of one grade.
     *
     * @param grade how they are known
     * @param codes how many there are
     * @param percent their share of the volume of all codes of the revision in the fiscal year 2022, counts of procedures
     *     and of patients together; {@code null} when no volume is known, as of drugs and materials
     */
    public record Line(Grade grade, int codes, @Nullable Double percent) {

        @Override
        public String toString() {
            return line(grade.words(), codes, percent);
        }
    }

    private final Map<Grade, Integer> codes = new EnumMap<>(Grade.class);
    private final Map<Grade, Long> volumes = new EnumMap<>(Grade.class);

    private Coverage() {}

    /** The grades of a revision that have any code, from the best known to the least. */
    public static List<Line> of(FeeTable table, Revision revision, ItemKind item) {
        Coverage coverage = new Coverage();
        Table master = table.tables().get(item.table());
        coverage.count(table, master, span(table, revision, item), NationalUsage.read());
        long all = coverage.volumes.values().stream().mapToLong(Long::longValue).sum();
        return coverage.codes.entrySet().stream()
                .map(entry -> {
                    double volume = coverage.volumes.getOrDefault(entry.getKey(), 0L);
                    return new Line(entry.getKey(), entry.getValue(), all == 0 ? null : 100 * volume / all);
                })
                .toList();
    }

    /** The span of the master that the first day of a revision falls into: prices of drugs change on other days. */
    private static Validity span(FeeTable table, Revision revision, ItemKind item) {
        return table.tables().files().stream()
                .filter(file -> file.table().equals(item.table()))
                .map(SourceFile::holds)
                .filter(holds -> holds.contains(revision.holds().from()))
                .findFirst()
                .orElse(revision.holds());
    }

    private void count(FeeTable table, Table master, Validity span, NationalUsage usage) {
        for (int key = 0; key < master.size(); key++) {
            int version = firstIn(master, key, span);
            if (version != Table.NONE) {
                Grade grade = grade(table, master, key, version, span.from());
                codes.merge(grade, 1, Integer::sum);
                volumes.merge(grade, usage.total(master.key(key)), Long::sum);
            }
        }
    }

    private static int firstIn(Table acts, int key, Validity span) {
        int state = acts.newestState(key);
        for (int version = acts.firstVersion(state); version < acts.endOfVersions(state); version++) {
            if (span.contains(acts.from(version))) {
                return version;
            }
        }
        return Table.NONE;
    }

    private static Grade grade(FeeTable table, Table acts, int key, int version, LocalDate from) {
        if (acts.isUndecided(version)) {
            return Grade.UNDECIDED;
        }
        Evidence evidence = table.tables().evidence(acts, version);
        if (evidence.source() == Evidence.Source.DERIVED) {
            return switch (evidence.confidence()) {
                case HIGH -> Grade.DERIVED_HIGH;
                case MEDIUM -> Grade.DERIVED_MEDIUM;
                case LOW -> Grade.DERIVED_LOW;
            };
        }
        if (acts.isEnded(version)) {
            return Grade.OFFICIAL_ENDED;
        }
        boolean stoodBefore = acts.version(acts.newestState(key), from.minusDays(1)) != Table.NONE;
        return stoodBefore ? Grade.OFFICIAL : Grade.OFFICIAL_NEW;
    }

    /** The revision of a name; {@code null} when there is none. */
    public static @Nullable Revision revision(FeeTable table, String name) {
        return table.revisions().stream()
                .filter(revision -> revision.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The grades as a table, line by line. */
    public static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        int codes = lines.stream().mapToInt(Line::codes).sum();
        boolean volumes = lines.stream().allMatch(line -> line.percent() != null);
        return text.append(line("all", codes, volumes ? 100.0 : null))
                .append('\n')
                .toString();
    }

    private static String line(String words, int codes, @Nullable Double percent) {
        return percent == null
                ? String.format(Locale.ROOT, "%-16s %,7d", words, codes)
                : String.format(Locale.ROOT, "%-16s %,7d %7.2f %%", words, codes, percent);
    }
}
