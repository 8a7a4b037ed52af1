package org.santei.feetables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

class SwappedColumnsTest {

    private static final Layout LAYOUT = Layouts.of("s-2024");
    private static final List<TableRow> R4 = read("2022-04/s_ALL20240201.zip", Layouts.of("s-2020"));
    private static final List<TableRow> R6 = read("2024-06/s_20240531.zip", LAYOUT);

    @Test
    void aRevisionIsNoSwap() {
        assertThat(SwappedColumns.find("s", LAYOUT, R4, R6)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 58, 新又は現点数 and 旧点数 of a revision, in which both are new",
        "13, 14, 入外適用区分 and 後期高齢者医療適用区分",
        "31, 33, 下限値 and きざみ値",
        "60, 61, カナ名称変更区分 says something else in every publication",
        "74, 75, standards of which many are new",
        "93, 94, 枝番 and 項番",
        "103, 104, ages"
    })
    void aSwapIsSeenThroughARevision(int one, int other, String why) {
        assertThat(SwappedColumns.find("s", LAYOUT, R4, swapped(one, other)))
                .as(why)
                .hasValueSatisfying(failure -> {
                    assertThat(failure.place()).isNotNull();
                    assertThat(failure).hasMessageContaining("項番" + one + " ").hasMessageContaining("項番" + other + " ");
                });
    }

    @Test
    void fewRowsTellNothing() {
        assertThat(SwappedColumns.find("s", LAYOUT, R4, swapped(13, 14).subList(0, 19)))
                .isEmpty();
    }

    private static List<TableRow> swapped(int one, int other) {
        return R6.stream()
                .map(row -> {
                    List<String> fields = new ArrayList<>(row.fields());
                    Collections.swap(fields, one - 1, other - 1);
                    return new TableRow(row.file(), row.number(), fields);
                })
                .toList();
    }

    private static List<TableRow> read(String file, Layout layout) {
        byte[] content = DataFolder.content(file, DataFolder.packaged().read(file));
        return new StrictCsv(file, layout, 0, false).read(content);
    }
}
