package org.santei.rules.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files as the payers do: a zip file with one CSV file in CP932. */
final class CsvZip {

    private CsvZip() {}

    static Path write(Path folder, String name, List<List<String>> rows) throws IOException {
        String csv = rows.stream()
                .map(row -> row.stream().map(field -> '"' + field + '"').collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        Path zip = folder.resolve(name + ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(name + ".csv"));
            out.write(csv.getBytes(Charset.forName("MS932")));
            out.closeEntry();
        }
        return zip;
    }
}
