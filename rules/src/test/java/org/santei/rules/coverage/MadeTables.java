package org.santei.rules.coverage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;
import org.santei.rules.Packaged;

/**
 * Tables for months of which no official file is at hand, so that what a rule says can be shown there, too: the rows of the
 * months for which there is one, told to hold in others, and the rows that the guide of the electronic tables shows.
 */
final class MadeTables {

    /** An act that contains another on its day, the other, and their group (手引き 付表２). */
    static final String INCUBATOR = "140028410";

    static final String OXYGEN = "140005610";
    private static final String GROUP = "J028001";

    /** Two acts of which one is paid on a day (手引き 付表３). */
    static final String CATHETER = "140013810";

    static final String BLADDER_WASH = "140013110";

    private static final List<String> DATED = List.of("e01", "e03-2", "e03-3", "e03-4", "e04", "e05", "ck");
    private static final String DISEASES = "b";
    private static final String OPEN_END = "99999999";
    private static final String NO_HASH = "0".repeat(64);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 2);

    private MadeTables() {}

    /** The packaged tables, and such rows from the first day of a month on. */
    static FeeTable holdingFrom(YearMonth month) {
        String first = month.atDay(1).toString().replace("-", "");
        Tables tables = Packaged.TABLE.tables();
        for (String table : DATED) {
            tables = with(tables, table, month, moved(table, first));
        }
        if (!tables.get(DISEASES).answersFor(month.atDay(1), LocalDate.MAX)) {
            tables = with(tables, DISEASES, month, fields(Packaged.TABLE, DISEASES));
        }
        tables = with(tables, "e02", month, List.of(List.of("0", GROUP, OXYGEN, "酸素吸入", "0", first, OPEN_END)));
        List<List<String>> pairs = List.of(
                List.of("0", CATHETER, "留置", BLADDER_WASH, "洗浄", "3", "0", "0", first, OPEN_END),
                List.of("0", BLADDER_WASH, "洗浄", CATHETER, "留置", "3", "0", "0", first, OPEN_END));
        tables = with(tables, "e03-1", month, pairs);
        DataFolder packaged = DataFolder.packaged();
        DataFolder moved =
                file -> file.equals(OperationLayout.FILE) ? pairsFrom(month, packaged.read(file)) : packaged.read(file);
        return new FeeTableReader(moved).table(tables);
    }

    /** The packaged tables, but the electronic ones hold from a month on only. */
    static FeeTable electronicFrom(YearMonth month) {
        List<SourceFile> files = Provenance.read(DataFolder.packaged()).stream()
                .map(file -> file.table().equals("e01") ? holding(file, month) : file)
                .toList();
        return new FeeTableReader().table(new TablesBuilder(DataFolder.packaged()).build(files));
    }

    private static SourceFile holding(SourceFile file, YearMonth month) {
        return new SourceFile(
                file.file(),
                file.table(),
                file.layout(),
                file.kind(),
                file.publisher(),
                file.publishedOn(),
                file.sha256(),
                file.rows(),
                file.headerRows(),
                new Validity(month.atDay(1), file.holds().until()));
    }

    private static Tables with(Tables tables, String table, YearMonth month, List<List<String>> rows) {
        SourceFile made = new SourceFile(
                "made/" + table + ".csv",
                table,
                table,
                SourceFile.Kind.FULL,
                "made",
                PUBLISHED,
                NO_HASH,
                rows.size(),
                0,
                new Validity(month.atDay(1), month.plusYears(1).atDay(1)));
        TablesBuilder builder = new TablesBuilder(
                DataFolder.packaged(), file -> rows(file, file.equals(made) ? rows : fields(Packaged.TABLE, table)));
        return builder.rebuild(tables, made);
    }

    private static List<TableRow> rows(SourceFile file, List<List<String>> rows) {
        List<TableRow> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            numbered.add(new TableRow(file.file(), numbered.size() + 1, row));
        }
        return numbered;
    }

    /** The rows of a table that have not ended. */
    private static List<List<String>> fields(FeeTable feeTable, String name) {
        Table table = feeTable.tables().get(name);
        List<List<String>> rows = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            int version = table.newestRow(key);
            if (version != Table.NONE && table.fields(version).contains(OPEN_END)) {
                rows.add(table.fields(version));
            }
        }
        return rows;
    }

    /** The same, beginning on another day. */
    private static List<List<String>> moved(String name, String first) {
        Table table = Packaged.TABLE.tables().get(name);
        List<Integer> dates = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String title = table.columns().get(column).name();
            if (title.equals("新設年月日") || (title.equals("変更年月日") && name.equals("ck"))) {
                dates.add(column);
            }
        }
        return fields(Packaged.TABLE, name).stream()
                .map(row -> {
                    List<String> changed = new ArrayList<>(row);
                    dates.forEach(column -> changed.set(column, first));
                    return changed;
                })
                .map(List::copyOf)
                .toList();
    }

    /** The pairs of operations that are in force, from the month on. */
    private static byte[] pairsFrom(YearMonth month, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("share,") || line.contains(",2026-06-01,,"))
                .map(line -> line.replace(",2026-06-01,,", "," + month.atDay(1) + ",,"))
                .collect(Collectors.joining("\n", "", "\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
