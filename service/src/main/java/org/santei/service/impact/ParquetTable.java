package org.santei.service.impact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/**
 * A table as an Apache Parquet file: one row group, one uncompressed page a column, every value present and written plainly.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">Parquet file format</a>
 */
final class ParquetTable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final ImpactTable table;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ParquetTable(ImpactTable table) {
        this.table = table;
    }

    static byte[] of(ImpactTable table) {
        try {
            return new ParquetTable(table).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write() throws IOException {
        out.write(MAGIC);
        List<ColumnChunk> chunks = new ArrayList<>();
        for (int place = 0; place < table.columns().size(); place++) {
            chunks.add(chunk(place));
        }
        long bytes = chunks.stream()
                .mapToLong(chunk -> chunk.getMeta_data().getTotal_uncompressed_size())
                .sum();
        int rows = table.rows().size();
        FileMetaData footer = new FileMetaData(VERSION, schema(), rows, List.of(new RowGroup(chunks, bytes, rows)));
        footer.setCreated_by("Santei");
        int before = out.size();
        Util.writeFileMetaData(footer, out);
        out.write(littleEndian(Integer.BYTES).putInt(out.size() - before).array());
        out.write(MAGIC);
        return out.toByteArray();
    }

    private List<SchemaElement> schema() {
        List<SchemaElement> schema = new ArrayList<>();
        SchemaElement root = new SchemaElement("impact");
        root.setNum_children(table.columns().size());
        schema.add(root);
        for (ImpactTable.Column column : table.columns()) {
            SchemaElement element = new SchemaElement(column.name());
            element.setType(type(column));
            element.setRepetition_type(FieldRepetitionType.REQUIRED);
            if (column.isText()) {
                element.setConverted_type(ConvertedType.UTF8);
                element.setLogicalType(LogicalType.STRING(new StringType()));
            }
            schema.add(element);
        }
        return schema;
    }

    private static Type type(ImpactTable.Column column) {
        return column.isText() ? Type.BYTE_ARRAY : Type.INT64;
    }

    private ColumnChunk chunk(int place) throws IOException {
        ImpactTable.Column column = table.columns().get(place);
        byte[] values = values(place);
        long start = out.size();
        PageHeader header = new PageHeader(PageType.DATA_PAGE, values.length, values.length);
        header.setData_page_header(new DataPageHeader(table.rows().size(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        Util.writePageHeader(header, out);
        out.write(values);
        long size = out.size() - start;
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(new ColumnMetaData(
                type(column),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.name()),
                CompressionCodec.UNCOMPRESSED,
                table.rows().size(),
                size,
                size,
                start));
        return chunk;
    }

    private byte[] values(int place) throws IOException {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (List<Object> row : table.rows()) {
            Object value = row.get(place);
            if (value instanceof Long number) {
                values.write(littleEndian(Long.BYTES).putLong(number).array());
            } else {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                values.write(littleEndian(Integer.BYTES).putInt(text.length).array());
                values.write(text);
            }
        }
        return values.toByteArray();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
