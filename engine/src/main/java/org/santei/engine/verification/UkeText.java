package org.santei.engine.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a UKE file, to be changed one by one. Every byte that is not changed stays as it is: commas are never part of
 * a character of CP932, so fields are told apart without reading them.
 */
final class UkeText {

    private static final String SEPARATOR = ",";

    private final List<Row> rows = new ArrayList<>();
    private final String end;

    /** One line; known by what it is, not by its place. */
    static final class Row {
        private List<String> fields;

        Row(List<String> fields) {
            this.fields = new ArrayList<>(fields);
        }

        /** A field, from 1; empty when the line ends before it. */
        String field(int number) {
            return number <= fields.size() ? fields.get(number - 1) : "";
        }

        /** Writes a field, from 1. */
        void set(int number, String value) {
            while (fields.size() < number) {
                fields.add("");
            }
            fields.set(number - 1, value);
        }

        Row copy() {
            return new Row(fields);
        }

        private String text() {
            return String.join(SEPARATOR, fields);
        }
    }

    UkeText(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        end = text.contains("\r\n") ? "\r\n" : "\n";
        for (String line : text.split("\r?\n", -1)) {
            rows.add(new Row(List.of(line.split(SEPARATOR, -1))));
        }
    }

    /** The line of a number, from 1. */
    Row row(int number) {
        return rows.get(number - 1);
    }

    /** The number of a line, from 1; 0 when it is no longer there. */
    int number(Row row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line behind another. */
    Row after(Row row) {
        return rows.get(number(row));
    }

    void insertBefore(Row place, Row added) {
        rows.add(number(place) - 1, added);
    }

    void insertAfter(Row place, Row added) {
        rows.add(number(place), added);
    }

    void remove(Row row) {
        rows.remove(number(row) - 1);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < rows.size(); i++) {
            String line = rows.get(i).text() + (i + 1 < rows.size() ? end : "");
            out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }
}
