package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedFileTest {

    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final List<String> ROWS = firstRows();

    @Test
    void threeSoundRowsAreRead() {
        assertThat(read(csv(ROWS))).isEqualTo(3);
    }

    @Test
    void brokenBytesAreRefusedWithTheirPlace() {
        byte[] content = csv(ROWS);
        int secondRow = csv(ROWS.subList(0, 1)).length;
        int column5 = secondRow
                + String.join(",", Arrays.copyOf(ROWS.get(1).split(",", -1), 4)).getBytes(MS932).length;
        content[column5 + 2] = (byte) 0x81;
        content[column5 + 3] = 0x00;

        refused(content, "damaged.csv, row 2, 項番5");
    }

    @Test
    void aCutRowIsRefusedWithItsPlace() {
        String cut = String.join(",", Arrays.copyOf(ROWS.get(2).split(",", -1), 118));

        refused(csv(List.of(ROWS.get(0), ROWS.get(1), cut)), "damaged.csv, row 3, 項番118: 118 columns");
    }

    @Test
    void anUnfinishedQuoteIsRefusedWithItsPlace() {
        byte[] content = csv(ROWS);

        refused(Arrays.copyOf(content, content.length - 3), "damaged.csv, row 3");
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        refused(csv(List.of(ROWS.get(0), ROWS.get(0))), "damaged.csv, row 2, 項番3 診療行為コード");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 変更区分",
        "2, Y, マスター種別",
        "3, 911000110, 診療行為コード",
        "11, 2, 点数識別",
        "12, 29l.00, 新又は現点数",
        "13, 3, 入外適用区分",
        "19, 9, 病院・診療所区分",
        "30, 2, きざみ値計算識別",
        "36, -1, 上限回数",
        "41, ZZ, 下限年齢",
        "43, A, 時間加算区分",
        "43, 8, 時間加算区分",
        "50, 3, 検査等実施判断区分",
        "56, 3, 外来管理加算区分",
        "62, 2, 通則加算所定点数対象区分",
        "68, 2, 告示等識別区分（１）",
        "87, 20240631, 変更年月日",
        "88, 20241301, 廃止年月日",
        "102, 12, 年齢加算1 注加算診療行為コード"
    })
    void aValueOutsideTheSpecificationIsRefusedWithItsPlace(int column, String value, String name) {
        String[] fields = ROWS.get(0).split(",", -1);
        fields[column - 1] = '"' + value + '"';

        refused(
                csv(List.of(ROWS.get(1), String.join(",", fields))),
                "damaged.csv, row 2, 項番" + column + " " + name + ": ");
    }

    @Test
    void anotherFileThanTheOnePublishedIsRefused() {
        TableFiles packaged = TableFiles.packaged();
        TableFiles changed = file -> file.endsWith(".zip") ? new byte[] {1} : packaged.read(file);

        assertThatThrownBy(() -> new FeeTableReader(changed).readPackaged())
                .isInstanceOf(FeeTableException.class)
                .hasMessageContaining("is not the file that PROVENANCE.csv describes");
    }

    private static void refused(byte[] content, String place) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(FeeTableException.class)
                .hasMessageStartingWith(place);
    }

    private static int read(byte[] content) {
        Validity holds = Packaged.TABLE.publications().get(2).holds();
        return FeeTableReader.readProcedures("damaged.csv", content, holds, new ItemCollector());
    }

    private static byte[] csv(List<String> rows) {
        return (String.join("\r\n", rows) + "\r\n").getBytes(MS932);
    }

    private static List<String> firstRows() {
        Publication newest = Packaged.TABLE.publications().get(2);
        byte[] packed = TableFiles.packaged().read(newest.file());
        String text = new String(TableFiles.unpack(newest.file(), packed), MS932);
        return text.lines().limit(3).toList();
    }
}
