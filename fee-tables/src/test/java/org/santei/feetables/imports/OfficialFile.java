package org.santei.feetables.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.Table;

/** Writes files as the payers do, from rows that the packaged tables hold. */
final class OfficialFile {

    private static final Charset MS932 = Charset.forName("windows-31j");

    private OfficialFile() {}

    /** All rows of a table that hold on a day, by what is known now. */
    static List<List<String>> rows(Table table, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            int version = table.version(table.newestState(key), day);
            if (version != Table.NONE && table.hasRow(version)) {
                rows.add(new ArrayList<>(table.fields(version)));
            }
        }
        return rows;
    }

    static byte[] csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(field -> '"' + field + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(MS932);
    }

    static Path zip(Path folder, String name, String entry, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, MS932)) {
            ZipEntry packed = new ZipEntry(entry);
            packed.setTime(1_780_000_000_000L);
            zip.putNextEntry(packed);
            zip.write(content);
            zip.closeEntry();
            zip.finish();
            return Files.write(folder.resolve(name), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, each changed. */
    static List<List<String>> each(List<List<String>> rows, UnaryOperator<List<String>> change) {
        return rows.stream().map(row -> change.apply(new ArrayList<>(row))).toList();
    }

    /** A request to import a complete master of June 2026. */
    static ImportRequest request(Path folder, byte[] csv) {
        return ImportRequest.of(zip(folder, "s_ALL20260605.zip", "s_ALL20260605.csv", csv));
    }

    /** The master of 2026 as it may look: the rows of 2024 that go on, with what is known of their points. */
    static List<List<String>> master2026(FeeTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(table.tables().get("s"), LocalDate.of(2026, 6, 1))) {
            if (!row.get(1).isEmpty()) {
                row.set(0, "0");
                row.set(11, new BigDecimal(row.get(11)).setScale(2).toPlainString());
                row.set(57, new BigDecimal(row.get(57)).setScale(2).toPlainString());
                row.set(86, "20260601");
                rows.add(row);
            }
        }
        return rows;
    }
}
