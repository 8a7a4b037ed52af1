package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

/** The file is read back as the format says; docs/impact.md tells which other reader has read one. */
final class ParquetTableTest {

    private static final ImpactTable TABLE = new ImpactTable(
            List.of(
                    new ImpactTable.Column("name", "名前", true),
                    new ImpactTable.Column("claims", "件数", false),
                    new ImpactTable.Column("yen_change", "差", false)),
            List.of(
                    List.of("合計", 3L, -12_345_678_901L),
                    List.of("", 0L, 0L),
                    List.of("A 基本診療料\n\"x\"", Long.MAX_VALUE, Long.MIN_VALUE)));

    private final byte[] file = ParquetTable.of(TABLE);

    @Test
    void itBeginsAndEndsAsParquetDoes() {
        assertThat(Arrays.copyOf(file, 4)).isEqualTo("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertThat(Arrays.copyOfRange(file, file.length - 4, file.length))
                .isEqualTo("PAR1".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void everyValueIsReadBack() throws IOException {
        FileMetaData footer = footer();
        assertThat(footer.getNum_rows()).isEqualTo(3);
        assertThat(footer.getSchema().stream().skip(1).map(SchemaElement::getName))
                .containsExactly("name", "claims", "yen_change");
        List<List<Object>> columns = new ArrayList<>();
        for (var chunk : footer.getRow_groups().get(0).getColumns()) {
            columns.add(values(chunk.getMeta_data()));
        }
        for (int row = 0; row < TABLE.rows().size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                assertThat(columns.get(column).get(row))
                        .isEqualTo(TABLE.rows().get(row).get(column));
            }
        }
    }

    private FileMetaData footer() throws IOException {
        int length = ByteBuffer.wrap(file, file.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
    }

    private List<Object> values(ColumnMetaData column) throws IOException {
        int start = Math.toIntExact(column.getData_page_offset());
        ByteArrayInputStream in = new ByteArrayInputStream(file, start, file.length - start);
        PageHeader header = Util.readPageHeader(in);
        ByteBuffer page =
                ByteBuffer.wrap(in.readNBytes(header.getCompressed_page_size())).order(ByteOrder.LITTLE_ENDIAN);
        List<Object> values = new ArrayList<>();
        while (page.hasRemaining()) {
            if (column.getType() == Type.INT64) {
                values.add(page.getLong());
            } else {
                byte[] text = new byte[page.getInt()];
                page.get(text);
                values.add(new String(text, StandardCharsets.UTF_8));
            }
        }
        assertThat(values).hasSize(Math.toIntExact(column.getNum_values()));
        return values;
    }
}
