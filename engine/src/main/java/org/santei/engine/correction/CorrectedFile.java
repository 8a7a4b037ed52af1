package org.santei.engine.correction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a UKE file with other figures. Every byte that is no figure stays as it is: commas and line ends are never part of a
 * character of CP932, so fields are told apart without reading them. Memory holds one line.
 */
public final class CorrectedFile {

    /** Longest line that may have a figure, in bytes; longer ones pass as they are. */
    private static final int LIMIT = 64 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int TOTAL = 6;
    private static final int SUM = 3;

    private final OutputStream out;
    private final Iterator<Correction> corrections;
    private @Nullable Correction next;
    private int number = 1;
    private int claim;
    private int payers;
    private long difference;

    private CorrectedFile(OutputStream out, Iterator<Correction> corrections) {
        this.out = out;
        this.corrections = corrections;
        advance();
    }

    /**
     * Copies a file. The sum of all claims (GO) follows the totals of their first payers.
     *
     * @param in the file; stays open
     * @param out takes the copy; stays open
     * @param corrections what is to be changed, in the order of the file
     * @throws IOException when a stream fails
     */
    public static void write(InputStream in, OutputStream out, Iterator<Correction> corrections) throws IOException {
        new CorrectedFile(out, corrections).copy(in);
    }

    private void copy(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i + 1 - from);
                    end(line, whole);
                    whole = true;
                    from = i + 1;
                }
            }
            line.write(buffer, from, read - from);
            if (line.size() > LIMIT) {
                line.writeTo(out);
                line.reset();
                whole = false;
            }
        }
        end(line, whole);
    }

    private void end(ByteArrayOutputStream line, boolean whole) throws IOException {
        if (whole) {
            String text = line.toString(StandardCharsets.ISO_8859_1);
            String changed = changed(text);
            out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            line.writeTo(out);
        }
        line.reset();
        number++;
    }

    private String changed(String line) {
        if (line.startsWith("RE,")) {
            claim = number;
            payers = 0;
        } else if (line.startsWith("HO,") || line.startsWith("KO,")) {
            payers++;
        } else if (line.startsWith("GO,") && difference != 0) {
            return sum(line);
        }
        Row row = null;
        while (next != null && isHere(next)) {
            row = row == null ? new Row(line) : row;
            if (next.payer() == 1 && next.field() == TOTAL) {
                difference += next.value() - figure(row.field(TOTAL));
            }
            row.set(next.field(), String.valueOf(next.value()));
            advance();
        }
        return row == null ? line : row.text();
    }

    private boolean isHere(Correction correction) {
        return correction.payer() == 0
                ? correction.line() == number
                : correction.line() == claim && correction.payer() == payers;
    }

    private void advance() {
        next = corrections.hasNext() ? corrections.next() : null;
    }

    private String sum(String line) {
        Row row = new Row(line);
        if (!row.field(SUM).matches("[0-9]{1,10}")) {
            return line;
        }
        row.set(SUM, String.valueOf(Math.max(0, figure(row.field(SUM)) + difference)));
        return row.text();
    }

    private static long figure(String text) {
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : 0;
    }

    /** The fields of a line, and what ends it. */
    private static final class Row {
        private final List<String> fields;
        private final String end;

        Row(String line) {
            int length = line.length();
            while (length > 0 && "\r\n\u001a".indexOf(line.charAt(length - 1)) >= 0) {
                length--;
            }
            fields = new ArrayList<>(List.of(line.substring(0, length).split(",", -1)));
            end = line.substring(length);
        }

        String field(int number) {
            return number <= fields.size() ? fields.get(number - 1) : "";
        }

        void set(int number, String value) {
            while (fields.size() < number) {
                fields.add("");
            }
            fields.set(number - 1, value);
        }

        String text() {
            return String.join(",", fields) + end;
        }
    }
}
