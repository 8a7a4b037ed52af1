package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.SourceFile;

/**
 * A file that was read.
 *
 * @param source what PROVENANCE.csv says of it
 * @param layout its columns
 * @param rows the rows that follow the layout
 * @param all these and those of which some field does not, to look subjects up in
 * @param isWhole whether {@code all} has every subject of the file
 */
record DataFile(SourceFile source, Layout layout, List<TableRow> rows, List<TableRow> all, boolean isWhole) {

    private static final Set<String> SPARSE = Set.of("1", "5", "9");

    /** Whether the payers published it, in other words whether it is no list that was made from a notice. */
    boolean isOfficial() {
        return source.kind() == SourceFile.Kind.FULL || source.kind() == SourceFile.Kind.DELTA;
    }

    boolean isFull() {
        return source.kind() == SourceFile.Kind.FULL;
    }

    /** Whether a row carries only the fields that changed. */
    boolean isSparse(TableRow row) {
        return source.kind() == SourceFile.Kind.DELTA && SPARSE.contains(change(row));
    }

    /** Its 変更区分; 0 in a layout that has none. */
    String change(TableRow row) {
        int column = layout.dating().change();
        return column == 0 ? "0" : row.text(layout.column(column));
    }

    /** Its first day; {@code null} when it says none. */
    @Nullable
    LocalDate from(TableRow row) {
        return Dates.day(row, layout.dating().from());
    }

    /** Its last day; {@code null} when it has none. */
    @Nullable
    LocalDate until(TableRow row) {
        return Dates.day(row, layout.dating().until());
    }

    String key(TableRow row) {
        return key(layout, row);
    }

    static String key(Layout layout, TableRow row) {
        return layout.key().size() == 1
                ? row.fields().get(layout.key().get(0) - 1)
                : layout.key().stream()
                        .map(number -> row.fields().get(number - 1))
                        .collect(Collectors.joining("|"));
    }

    Column column(int number) {
        return layout.column(number);
    }
}
