package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.feetables.store.DataFolder;

/**
 * Proof that local-schemes.csv says what the 47 published lists say, column by column. To write it again from the lists and
 * local-doubts.csv: {@code mvn test -pl fee-tables -Dtest=LocalSchemeListsTest -DargLine=-Dsantei.update-data=true}, then
 * read the difference.
 */
class LocalSchemeListsTest {

    private static final String FOLDER = "kouhi/";
    private static final String CSV = FOLDER + "local-schemes.csv";
    private static final String HEADER =
            "list,column,number,law,name,income,fund,age_from,age_until,rounding,printing,entry,"
                    + "out_kind,out_rate,out_fixed,out_visit,out_day,out_day_count,out_month,out_month_outside,out_month_count,"
                    + "out_drug,in_kind,in_rate,in_fixed,in_visit,in_day,in_day_count,in_month,in_month_count,meal_grant,meals,"
                    + "limited,verified,doubts";
    private static final String LABEL = "1保険番号";
    private static final Map<String, List<PublishedColumn>> LISTS = new LinkedHashMap<>();

    /** A row of local-doubts.csv: what people could not read in some columns of a list. */
    private record Doubt(String list, int first, int last, String property, String why) {

        boolean isAbout(String otherList, int column) {
            return list.equals(otherList) && first <= column && column <= last;
        }
    }

    @BeforeAll
    static void readLists() {
        List<Doubt> doubts = rows("local-doubts.csv").stream()
                .map(LocalSchemeListsTest::doubt)
                .toList();
        for (List<String> file : rows("local-files.csv")) {
            String list = file.get(0);
            Workbook book = new Workbook(DataFolder.packaged().read(file.get(2)));
            List<PublishedColumn> columns = new ArrayList<>();
            for (int i = 1; i < book.width(); i++) {
                String number = book.cell(0, i);
                if (number.isEmpty() || number.equals(LABEL)) {
                    continue;
                }
                PublishedColumn column = new PublishedColumn(book, i);
                for (Doubt doubt : doubts) {
                    if (doubt.isAbout(list, i)) {
                        column.doubt(doubt.property(), doubt.why());
                    }
                }
                columns.add(column);
            }
            LISTS.put(list, columns);
        }
    }

    @Test
    void everyRowEqualsItsColumn() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        LISTS.forEach((list, columns) -> columns.forEach(column -> csv.append(list)
                .append(',')
                .append(String.join(",", column.row()))
                .append('\n')));
        if (Boolean.getBoolean("santei.update-data")) {
            Files.writeString(Path.of("data").resolve(CSV), csv);
        }
        assertThat(csv).doesNotContain("\"").hasToString(text(CSV));
    }

    @Test
    void everyListIsTheFileThatWasPublished() {
        for (List<String> file : rows("local-files.csv")) {
            assertThat(DataFolder.sha256(DataFolder.packaged().read(file.get(2))))
                    .as(file.get(2))
                    .isEqualTo(file.get(6));
        }
    }

    @Test
    void whatIsNotKeptIsTheSameEverywhere() {
        assertThat(LISTS.values().stream()
                        .flatMap(List::stream)
                        .filter(column -> column.shape() != PublishedColumn.Form.WITHOUT_HEAD)
                        .map(PublishedColumn::constants))
                .hasSize(1774)
                .containsOnly(List.of("7", "0", "2", "2", "10"));
    }

    @Test
    void mostColumnsStandAsLabelled() {
        Map<PublishedColumn.Form, Integer> shapes = new EnumMap<>(PublishedColumn.Form.class);
        LISTS.values().stream().flatMap(List::stream).forEach(column -> shapes.merge(column.shape(), 1, Integer::sum));
        assertThat(shapes)
                .containsOnly(
                        Map.entry(PublishedColumn.Form.LABELLED, 1658),
                        Map.entry(PublishedColumn.Form.LOWER, 49),
                        Map.entry(PublishedColumn.Form.LOWER_WITHOUT_GRANT, 27),
                        Map.entry(PublishedColumn.Form.HEAD_LOWER, 17),
                        Map.entry(PublishedColumn.Form.UNIT_LOWER, 23),
                        Map.entry(PublishedColumn.Form.WITHOUT_HEAD, 6));
    }

    private static Doubt doubt(List<String> row) {
        String[] columns = row.get(1).split("-", 2);
        return new Doubt(row.get(0), number(columns[0]), number(columns[columns.length - 1]), row.get(2), row.get(3));
    }

    private static int number(String name) {
        for (int i = 0; ; i++) {
            if (Workbook.name(i).equals(name)) {
                return i;
            }
        }
    }

    private static List<List<String>> rows(String file) {
        return text(FOLDER + file)
                .lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private static String text(String file) {
        return new String(DataFolder.packaged().read(file), StandardCharsets.UTF_8);
    }
}
