package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.SourceFile;

/** All files that were read. */
final class DataFiles {

    private final List<DataFile> files;
    private final Map<Asked, Subjects> subjects = new HashMap<>();

    /**
     * What stands in a column of a table, in the files that answer for some span.
     *
     * @param codes what stands there
     * @param isAtHand whether there is any such file
     * @param isWhole whether all of them could be read
     * @param newest when the last of them was published
     */
    record Subjects(Set<String> codes, boolean isAtHand, boolean isWhole, LocalDate newest) {}

    private record Asked(String table, int column, Validity span) {}

    DataFiles(List<DataFile> files) {
        this.files = List.copyOf(files);
    }

    List<DataFile> all() {
        return files;
    }

    /** The files of a table, in the order in which they were published. */
    List<DataFile> of(String table) {
        return files.stream()
                .filter(file -> file.source().table().equals(table))
                .sorted(Comparator.comparing(file -> file.source().publishedOn()))
                .toList();
    }

    /** The official files of a table that answer for days of a span, and what the first of them go on from. */
    List<DataFile> of(String table, Validity span) {
        List<DataFile> official =
                of(table).stream().filter(DataFile::isOfficial).toList();
        boolean goesOn = official.stream()
                .filter(file -> overlap(file.source().holds(), span))
                .findFirst()
                .filter(file -> file.source().kind() == SourceFile.Kind.DELTA)
                .isPresent();
        return official.stream()
                .filter(file -> overlap(file.source().holds(), span)
                        || (goesOn && file.source().holds().from().isBefore(span.from())))
                .toList();
    }

    /** What stands in a column of a table in a span. */
    Subjects subjects(String table, int column, Validity span) {
        return subjects.computeIfAbsent(new Asked(table, column, span), asked -> collect(of(table, span), column));
    }

    private static Subjects collect(List<DataFile> files, int column) {
        Set<String> codes = new HashSet<>();
        LocalDate newest = LocalDate.MIN;
        for (DataFile file : files) {
            for (TableRow row : file.all()) {
                codes.add(row.fields().get(column - 1));
            }
            newest = file.source().publishedOn();
        }
        boolean isWhole = files.stream().allMatch(DataFile::isWhole);
        return new Subjects(codes, !files.isEmpty(), isWhole, newest);
    }

    private static boolean overlap(Validity one, Validity other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
