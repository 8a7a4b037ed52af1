package org.santei.feetables.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {

    static List<Layout> layouts() {
        return Layouts.all();
    }

    @Test
    void idsAreUniqueAndFound() {
        assertThat(Layouts.all()).extracting(Layout::id).doesNotHaveDuplicates();
        assertThat(Layouts.all())
                .allSatisfy(layout -> assertThat(Layouts.of(layout.id())).isSameAs(layout));
    }

    @Test
    void anUnknownIdIsToldTheKnownOnes() {
        assertThatThrownBy(() -> Layouts.of("y-1999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("y-1999")
                .hasMessageContaining("s-2020, s-2024");
    }

    @ParameterizedTest
    @CsvSource({
        "s-2020, 150",
        "s-2024, 150",
        "s-2026, 150",
        "y-2022, 35",
        "y-2024, 40",
        "y-2024-09, 42",
        "y-31, 31",
        "t-2022, 37",
        "t-2024, 38",
        "c-2022, 30",
        "ck, 30",
        "b, 46",
        "z, 19",
        "k, 150",
        "e01, 27",
        "e02, 7",
        "e03-1, 10",
        "e03-2, 10",
        "e03-3, 10",
        "e03-4, 10",
        "e04, 8",
        "e05, 14",
        "m, 65",
        "r, 72",
        "r2, 8",
        "r3, 10",
        "r4, 13",
        "r5, 9",
        "h, 66",
        "h2, 9",
        "h3, 9",
        "h4, 9",
        "h5, 9",
        "h6, 15",
        "h7, 20",
        "h8, 14",
        "h9, 104",
        "h10, 14",
        "f, 7",
        "d01, 25",
        "d03-1, 12",
        "d03-2, 12",
        "d03-3, 12",
        "d03-4, 12",
        "d03-5, 12",
        "d04, 12",
        "shisetsukijun, 2"
    })
    void aLayoutIsAsWideAsTheSpecification(String id, int width) {
        assertThat(Layouts.of(id).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void columnsAreNumberedInOrderAndNamedOnce(Layout layout) {
        assertThat(layout.columns())
                .extracting(Column::number)
                .isEqualTo(IntStream.rangeClosed(1, layout.width()).boxed().toList());
        assertThat(layout.columns()).extracting(Column::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aReservedColumnBearsItsNumber(Layout layout) {
        assertThat(layout.columns())
                .filteredOn(column -> column.name().startsWith("予備"))
                .allSatisfy(column -> assertThat(column.name()).isEqualTo("予備" + column.number()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keyAndDatesAreColumns(Layout layout) {
        Layout.Dating dating = layout.dating();

        assertThat(layout.key())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isBetween(1, layout.width()));
        if (dating.equals(Layout.Dating.NONE)) {
            return;
        }
        assertThat(layout.column(dating.change()).name()).isEqualTo("変更区分");
        assertThat(layout.column(dating.from()).name()).isIn("変更年月日", "新設年月日", "収載年月日");
        assertThat(layout.column(dating.until()).name()).isEqualTo("廃止年月日");
    }

    @Test
    void whatLaterFilesChangedIsChanged() {
        assertThat(Layouts.of("s-2020").column(128).form().description()).isEqualTo("空");
        assertThat(Layouts.of("s-2024").column(128).name()).isEqualTo("看護職員処遇改善評価料等");
        assertThat(Layouts.of("s-2024").column(132).name()).isEqualTo("予備132");
        assertThat(Layouts.of("s-2026").column(132).name()).isEqualTo("物価対応料区分");
        assertThat(Layouts.of("s-2026").column(128))
                .isEqualTo(Layouts.of("s-2024").column(128));
        assertThat(Layouts.of("y-2024").column(40).name()).isEqualTo("抗ＨＩＶ薬区分");
        assertThat(Layouts.of("y-31").charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Layouts.of("y-31").separator()).isEqualTo('\t');
    }

    @Test
    void columnsOf2026MayBeEmptyOrZero() {
        assertThat(Layouts.of("s-2026").columns().subList(131, 137))
                .allSatisfy(column ->
                        assertThat(List.of("", "0")).allMatch(column.form().admits()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日付         | 20240229",
                "日付         | 19880401",
                "日付空       | ''",
                "日付空       | 20240601",
                "日付0        | 0",
                "日付0        | 20240601",
                "日付00000000 | 00000000",
                "日付99999999 | 99999999",
                "日付?        | 0",
                "日付?        | 99999999",
                "数2          | 0",
                "数2          | 10",
                "額           | 12",
                "額           | 12.5",
                "額2          | 0.00",
                "額2          | 12.50",
                "字2          | ''",
                "字2          | aア",
                "名2          | aア",
                "漢字2        | 初診",
                "漢字?2       | ''",
                "漢字?2       | 初診",
                "カナ3        | ｼｮA",
                "カナ3        | ''",
                "空           | ''",
                "6[0-9]{2}    | 612",
            })
    void aFormAdmitsWhatItDescribes(String description, String field) {
        assertThat(Form.of(description).admits()).accepts(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日付         | 20230229",
                "日付         | 99999999",
                "日付         | 28940101",
                "日付         | ''",
                "日付空       | 0",
                "日付0        | 99999999",
                "日付0        | ''",
                "日付00000000 | 0",
                "日付99999999 | 0",
                "日付?        | ''",
                "数2          | 100",
                "数2          | 01",
                "数2          | ''",
                "数2          | -1",
                "額           | 12.505",
                "額2          | 12",
                "額2          | 01.00",
                "額2          | 123.00",
                "字2          | abc",
                "名2          | ''",
                "名2          | abc",
                "漢字2        | ''",
                "漢字2        | ｼｮ",
                "漢字2        | 1つ",
                "漢字2        | 初診料",
                "漢字?2       | a",
                "カナ3        | シ",
                "カナ3        | ｼｮｼﾝ",
                "空           | 0",
                "6[0-9]{2}    | 6123",
            })
    void aFormRefusesAnythingElse(String description, String field) {
        assertThat(Form.of(description).admits()).rejects(field);
    }

    @ParameterizedTest
    @CsvSource({"数字3", "漢字", "日付1", "全角[0-9]"})
    void aMisspeltKeywordIsNoForm(String description) {
        assertThatThrownBy(() -> Form.of(description))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(description);
    }
}
