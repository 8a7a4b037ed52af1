package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/** In which columns two rows of a master say something different. */
final class RowDifference {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    /** Columns that say how long a name is, how the item is numbered, or when its row holds. */
    private static final Map<String, Set<Integer>> NOT_SHOWN = Map.of(
            "s", Set.of(2, 3, 4, 6, 7, 9, 88, 94, 99),
            "y", Set.of(2, 3, 4, 6, 7, 9, 31),
            "t", Set.of(2, 3, 4, 6, 7, 9, 27, 30));

    /** 点数識別 and 点数, or 金額種別 and 金額. */
    static final Set<Integer> VALUE = Set.of(11, 12);

    /**
     * A column whose field is another one.
     *
     * @param column its number in the specification
     * @param name its name in the specification
     * @param before the field before
     * @param after the field after
     */
    @Schema(name = "ColumnChange", description = "変わった列")
    record ColumnChange(
            @Schema(description = "項番", example = "12") int column,

            @Schema(description = "項目名", example = "新又は現点数／新又は現点数")
            String name,

            @Schema(description = "変わる前", example = "75") String before,

            @Schema(description = "変わった後", example = "76") String after) {}

    private RowDifference() {}

    /** The columns that differ between two versions that have rows. */
    static List<ColumnChange> between(Tables tables, Table table, int before, int after) {
        List<ColumnChange> changes = new ArrayList<>();
        if (table.row(before) == table.row(after)) {
            return changes;
        }
        Set<Integer> skipped = table.unsayingColumns();
        skipped.addAll(NOT_SHOWN.getOrDefault(table.id(), Set.of()));
        int width = width(tables.origin(table, before));
        List<String> old = table.fields(before);
        List<String> young = table.fields(after);
        for (Column column : table.columns()) {
            int index = column.number() - 1;
            boolean known = column.number() <= width || !old.get(index).isEmpty();
            if (known && !skipped.contains(column.number()) && !same(old.get(index), young.get(index))) {
                changes.add(new ColumnChange(
                        column.number(),
                        column.name(),
                        written(column, old.get(index)),
                        written(column, young.get(index))));
            }
        }
        return changes;
    }

    // A column that the layout of the year before did not have cannot have changed.
    private static int width(SourceFile file) {
        boolean master = file.kind() == SourceFile.Kind.FULL || file.kind() == SourceFile.Kind.DELTA;
        return master ? Layouts.of(file.layout()).width() : Integer.MAX_VALUE;
    }

    // A column that a later year gave a meaning was empty before, and says "no" when it is 0; a number may be wider.
    private static boolean same(String before, String after) {
        if (before.equals(after)) {
            return true;
        }
        String one = before.isEmpty() ? "0" : before;
        String other = after.isEmpty() ? "0" : after;
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(other).matches()
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static String written(Column column, String field) {
        boolean number =
                VALUE.contains(column.number()) && NUMBER.matcher(field).matches();
        return number ? ItemJson.plain(new BigDecimal(field)) : field;
    }
}
