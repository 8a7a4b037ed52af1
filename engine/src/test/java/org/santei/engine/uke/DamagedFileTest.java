package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedFileTest {
    private static final UkeFile FILE = SampleFile.FILE;
    private static final String LINE_WITH = "SI,11,2,111000110,,,2";
    private static final String MATERIAL_WITH = "TO,40,1,710010001,1.5,20,1,001,,,";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"damagedHeads", "damagedPayers", "damagedLines", "damagedFigures", "damagedGroups", "damagedBytes"})
    void aDamagedClaimIsNamedByLineAndFieldAndTheOthersAreRead(String what, UkeFile file, int line, String field)
            throws UkeFileException {
        List<UkeEntry> entries = file.read();
        List<UkeEntry> sound = FILE.read();

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isEqualTo(sound.get(0));
        assertThat(UkeFile.error(entries.get(1)).line()).isEqualTo(line);
        assertThat(UkeFile.error(entries.get(1)).field()).isEqualTo(field);
        assertThat(UkeFile.error(entries.get(1)).message()).endsWith("。").doesNotContain("テスト", "疼痛");
        assertThat(entries.get(1).receipt()).isEqualTo(field.equals("レセプト番号") ? "" : "2");
        assertThat(UkeFile.withoutLineNumbers(UkeFile.claim(entries.get(2))))
                .isEqualTo(UkeFile.withoutLineNumbers(UkeFile.claim(sound.get(2))));
    }

    static Stream<Arguments> damagedHeads() {
        return Stream.of(
                damage("a receipt number with a letter", 8, "RE,2x,1122,202109,,2,19991231", "レセプト番号"),
                damage("no receipt number", 8, "RE,,1122,202109,,2,19991231", "レセプト番号"),
                damage("a dispensing claim", 8, "RE,2,4112,202109,,2,19991231", "レセプト種別"),
                damage("a type of three digits", 8, "RE,2,112,202109,,2,19991231", "レセプト種別"),
                damage("a scheme 5", 8, "RE,2,1522,202109,,2,19991231", "レセプト種別"),
                damage("a month 13", 8, "RE,2,1122,202113,,2,19991231", "診療年月"),
                damage("no month", 8, "RE,2,1122,,,2,19991231", "診療年月"),
                damage("an era 6", 8, "RE,2,1122,60309,,2,19991231", "診療年月"),
                damage("a year 0 of an era", 8, "RE,2,1122,50009,,2,19991231", "診療年月"),
                damage("a sex 3", 8, "RE,2,1122,202109,,3,19991231", "男女区分"),
                damage("a 30th of February", 8, "RE,2,1122,202109,,2,20000230", "生年月日"),
                damage("a birth after the month", 8, "RE,2,1122,202109,,2,20211001", "生年月日"),
                damage("a head that is cut", 8, "RE,2,1122,202109", "男女区分"),
                damage("a head that is cut to the shape of GO", 8, "RE,2,1122,20", "診療年月"),
                damage("beds with a letter", 8, "RE,2,1122,202109,,2,19991231,,,,,,2O0", "病床数"),
                damage("an admission on no day", 8, "RE,2,1121,202109,,2,19991231,,20210931", "入院年月日"),
                damage("an admission after the month", 8, "RE,2,1121,202109,,2,19991231,,20211001", "入院年月日"),
                damage("an admission before the birth", 8, "RE,2,1121,202109,,2,19991231,,19991230", "入院年月日"),
                damage("an admission for visits", 8, "RE,2,1122,202109,,2,19991231,,20210901", "入院年月日"),
                damage("a comma in a name", 8, "RE,2,1122,202109,,2,19991231" + ",".repeat(32) + "x", "レコード"),
                damage("a disease of six digits", 12, "SY,884817,20210914", "傷病名コード"),
                damage("a disease since no day", 12, "SY,8848176,20210931", "診療開始日"));
    }

    static Stream<Arguments> damagedPayers() {
        return Stream.of(
                arguments("no payer", FILE.without(9, 10), 8, "レコード識別情報"),
                arguments("a fund that is not there", FILE.without(10, 10), 12, "負担区分"),
                arguments("an insurance that is not there", FILE.without(9, 9), 12, "負担区分"),
                damage("days of treatment with a letter", 9, "HO,01010016,１,１,Z,735", "診療実日数"),
                damage("31 days of treatment in September", 9, "HO,01010016,１,１,31,735", "診療実日数"),
                damage("days of a fund in three digits", 10, "KO,21136015,1234567,,002,716", "診療実日数"),
                damage("a total with a point", 9, "HO,01010016,１,１,2,73.5", "合計点数"),
                damage("a fund total of nine digits", 10, "KO,21136015,1234567,,2,123456789", "合計点数"),
                arguments("a second insurance", FILE.withInserted(10, "HO,01010016"), 10, "レコード識別情報"),
                arguments("an insurance after a fund", FILE.withInserted(11, "HO,01010016"), 11, "レコード識別情報"),
                arguments("a fifth fund", inserted(11, "KO,21136015", 4), 14, "レコード識別情報"),
                arguments("payers after lines", FILE.withInserted(14, "HO,01010016"), 14, "レコード識別情報"));
    }

    static Stream<Arguments> damagedLines() {
        return Stream.of(
                damage("a line that is cut", 13, "SI,11,2,1110", "診療行為コード"),
                damage("a line cut after its code", 13, "SI,11,2,111000110", "回数"),
                damage("an unknown section", 13, "SI,15,2,111000110,,,2", "診療識別"),
                damage("a section of one digit", 13, "SI,1,2,111000110,,,2", "診療識別"),
                damage("a line in a section of comments", 13, "SI,99,2,111000110,,,2", "診療識別"),
                damage("no section at the first line", 13, "SI,,2,111000110,,,2", "診療識別"),
                damage("an unknown payer code", 13, "SI,11,A,111000110,,,2", "負担区分"),
                damage("a second fund that is not there", 13, "SI,11,4,111000110,,,2", "負担区分"),
                damage("no payer code at the first line", 13, "SI,11,,111000110,,,2", "負担区分"),
                damage("a quantity of nothing", 13, "SI,11,2,111000110,0,,2", "数量データ"),
                damage("a fraction of an act", 13, "SI,11,2,111000110,1.5,,2", "数量データ"),
                damage("an amount with a comma mark", 16, "IY,,2,620098801,1.,1,2", "使用量"),
                damage("a drug code with a letter", 16, "IY,,2,62009880I,1,1,2", "医薬品コード"),
                damage("a unit price of nothing", 17, "TO,40,1,710010001,1.5,20,1,001,0.00", "単価"),
                damage("a unit price with three decimals", 17, "TO,40,1,710010001,1.5,20,1,001,9.123", "単価"),
                damage("a material without code", 17, "TO,40,1,,1.5,20,1", "特定器材コード"));
    }

    static Stream<Arguments> damagedFigures() {
        return Stream.of(
                damage("points below nothing", 17, "TO,40,1,710010001,1.5,-20,1", "点数"),
                damage("a count of nothing", 17, "TO,40,1,710010001,1.5,20,0", "回数"),
                damage("a count of four digits", 17, "TO,40,1,710010001,1.5,20,1000", "回数"),
                damage("a full-width count", 17, "TO,40,1,710010001,1.5,20,１", "回数"),
                damage("a day with a letter", 16, "IY,,2,620098801,1,1,2" + ",".repeat(10) + "x", "算定日"),
                damage("a day without count", 16, "IY,,2,620098801,1,1,2" + SampleFile.day(4, 0), "算定日"),
                damage("a 31st of September", 16, "IY,,2,620098801,1,1,2" + SampleFile.day(31, 2), "算定日"),
                damage("days that sum to something else", 16, "IY,,2,620098801,1,1,2" + SampleFile.day(4, 1), "回数"),
                damage("a comment code that is cut", 15, "CO,22,2,81000", "コメントコード"),
                damage("a comment with the code of an act", 15, "CO,22,2,111000110,疼痛時", "コメントコード"),
                damage("a comment code with a letter in a line", 13, LINE_WITH + ",81000000x", "コメントコード"),
                damage("a third comment code that is cut", 13, LINE_WITH + ",,,,,8100", "コメントコード"),
                damage("a text without code", 13, LINE_WITH + ",810000001,,,疼痛時", "コメントコード"),
                damage("the code of a drug as comment of a material", 17, MATERIAL_WITH + ",620098801", "コメントコード"),
                damage("a comment with a comma", 15, "CO,22,2,810000001,疼,痛時", "レコード"),
                damage(
                        "more days than the longest month",
                        16,
                        "IY,,2,620098801,1,1,2" + SampleFile.day(32, 2),
                        "レコード"));
    }

    static Stream<Arguments> damagedGroups() {
        return Stream.of(
                damage("another count in a group", 14, "SI,,2,111000370,,357,1", "回数"),
                damage("other days in a group", 14, "SI,,2,111000370,,357,2" + SampleFile.day(2, 2), "回数"),
                damage("no days at the end of a group", 14, "SI,,2,111000370,,357,2", "回数"),
                damage("other payers in a group", 14, "SI,,1,111000370,,357,2" + SampleFile.day(2, 1) + ",,1", "負担区分"),
                damage("no section after comments on the whole claim", 15, "CO,99,2,810000001", 16, "診療識別"),
                arguments("99 lines without section", inserted(18, "SI,,1,140000610,,52,1", 99), 116, "診療識別"),
                arguments("no lines at all", FILE.without(13, 17), 8, "レコード識別情報"),
                damage("an unknown record", 12, "ZZ,1", "レコード識別情報"),
                damage("a record id in lower case", 12, "sy,8848176,20210914", "レコード識別情報"),
                damage("quotes", 12, "\"SY\",\"8848176\"", "レコード識別情報"),
                damage("a header inside a claim", 12, "IR,1,13,1,0000000,,,202111,00", "レコード識別情報"),
                damage("a damaged end inside a claim", 12, "GO,4,11a,99", "総合計点数"),
                damage("an organ donor", 12, "TI,1,1,13,1,0000000", "レコード識別情報"));
    }

    static Stream<Arguments> damagedBytes() {
        return Stream.of(
                damage("a name in UTF-8", 8, utf8("RE,2,1122,202109,山田　二,2,19991231"), "氏名"),
                damage("a comment in UTF-8", 15, utf8("CO,22,2,810000001,疼痛時"), "文字データ"),
                damage("a byte order mark", 12, utf8("\ufeffSY,8848176,20210914"), "レコード識別情報"),
                damage("a byte order mark before a claim", 8, utf8("\ufeffRE,2,1122,202109,,2,19991231"), "レコード識別情報"),
                damage("half of a character", 12, halfCharacter(), "傷病名称"),
                damage("a line without end", 15, "CO,22,2,810000001," + "a".repeat(70_000), "文字データ"),
                damage("a line full of commas", 15, "CO,22" + ",".repeat(70_000), "レコード長"));
    }

    @Test
    void messagesAboutEncodingTellHowToConvert() throws UkeFileException {
        UkeFile file = FILE.with(8, utf8("RE,2,1122,202109,山田　二,2,19991231"));

        assertThat(UkeFile.error(file.read().get(1)).message()).contains("UTF-8", "CP932", "iconv");
    }

    @Test
    void aNameThatSlippedIntoAnotherFieldIsNotRepeated() throws UkeFileException {
        for (String line : List.of("RE,山田　二", "RE,2,山田　二", "RE,2,1122,山田　二", "山田　二,2", "RE,2,1122,202109,,山田　二")) {
            assertThat(FILE.with(8, line).read().toString()).doesNotContain("山田");
        }
    }

    @Test
    void aClaimWithoutHeadIsNotMixedIntoTheOneBefore() throws UkeFileException {
        List<UkeEntry> entries = FILE.without(8, 8).read();

        assertThat(entries).hasSize(2);
        assertThat(UkeFile.error(entries.get(0)).line()).isEqualTo(8);
        assertThat(UkeFile.claim(entries.get(1)).receipt()).isEqualTo("3");
    }

    private static Arguments damage(String what, int line, String text, String field) {
        return damage(what, line, text, line, field);
    }

    private static Arguments damage(String what, int line, String text, int errorLine, String field) {
        return arguments(what, FILE.with(line, text), errorLine, field);
    }

    private static Arguments damage(String what, int line, byte[] bytes, String field) {
        return arguments(what, FILE.with(line, bytes), line, field);
    }

    private static UkeFile inserted(int line, String text, int times) {
        UkeFile file = FILE;
        for (String copy : Collections.nCopies(times, text)) {
            file = file.withInserted(line, copy);
        }
        return file;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] halfCharacter() {
        byte[] line = "SY,0000999,20210914,1,,a,,".getBytes(UkeFile.CP932);
        line["SY,0000999,20210914,1,,".length()] = (byte) 0x81;
        return line;
    }
}
