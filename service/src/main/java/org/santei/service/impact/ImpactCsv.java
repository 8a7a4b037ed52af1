package org.santei.service.impact;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table for spreadsheets in Japan: UTF-8, a byte order mark at the beginning, rows that end with CR LF. */
final class ImpactCsv {

    private static final String BEGINNING = "\ufeff";

    private ImpactCsv() {}

    static byte[] of(ImpactTable table) {
        StringWriter text = new StringWriter();
        text.write(BEGINNING);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(table.columns().stream().map(ImpactTable.Column::title).toList());
        for (List<Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(String::valueOf).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
