package org.santei.rules.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Reads official files without any code of the engine: a zip file with one CSV file in CP932. */
final class OfficialFiles {

    private static final Path DATA = Path.of("../fee-tables/data/2024-06");
    private static final Charset CP932 = Charset.forName("windows-31j");

    /** One line; columns are numbered as in the specification, from 1. */
    record Row(List<String> columns) {

        String at(int column) {
            return columns.get(column - 1);
        }

        int number(int column) {
            return Integer.parseInt(at(column));
        }
    }

    private OfficialFiles() {}

    /** A table of the electronic fee schedule, such as {@code 03-2}. */
    static List<Row> table(String name) {
        return read(DATA.resolve("tensuhyo/" + name + ".csv.zip"));
    }

    /** All files of the master of medical acts, in the order of their publication. */
    static List<List<Row>> masters() {
        List<List<Row>> masters = new ArrayList<>();
        masters.add(read(DATA.resolve("s_20240531.zip")));
        try (Stream<Path> files = Files.list(DATA.resolve("deltas"))) {
            files.filter(file -> file.getFileName().toString().startsWith("s_"))
                    .sorted()
                    .forEach(file -> masters.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return masters;
    }

    private static List<Row> read(Path file) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), CP932)
                    .lines()
                    .map(line -> new Row(columns(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>(160);
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
