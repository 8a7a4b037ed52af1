package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.List;
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

    /** Whether the payers published it, in other words whether it is no list that was made from a notice. */
    boolean isOfficial() {
        return source.kind() == SourceFile.Kind.FULL || source.kind() == SourceFile.Kind.DELTA;
    }

    boolean isFull() {
        return source.kind() == SourceFile.Kind.FULL;
    }

    /** Whether a row carries only the fields that changed. */
    boolean isSparse(TableRow row) {
        return source.kind() == SourceFile.Kind.DELTA && layout.isSparse(row.fields());
    }

    /** Its 変更区分; 0 in a layout that has none. */
    String change(TableRow row) {
        return layout.changeOf(row.fields());
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
        return layout.keyOf(row.fields());
    }

    Column column(int number) {
        return layout.column(number);
    }
}
