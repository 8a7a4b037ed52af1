package org.santei.service.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Streams many rows in by {@code COPY}, in the transaction that is open. */
final class BulkRows {

    private static final String COLUMNS = String.join(", ", CalculationRow.COLUMNS);

    private static final String COPY = "copy calculation_incoming (" + COLUMNS + ") from stdin";

    private static final String MOVE = "with come as (delete from calculation_incoming returning " + COLUMNS
            + ") insert into calculation (" + COLUMNS + ") select " + COLUMNS + " from come";

    private BulkRows() {}

    /**
     * Inserts rows.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not take one of them
     */
    static void insert(JdbcTemplate jdbc, List<List<@Nullable Object>> rows) {
        byte[] text = bytes(rows);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        jdbc.update(MOVE);
    }

    /** Rows as {@code COPY} reads them: one a line, columns between tabs. */
    private static byte[] bytes(List<List<@Nullable Object>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable Object> row : rows) {
            String separator = "";
            for (Object value : row) {
                text.append(separator);
                append(text, value);
                separator = "\t";
            }
            text.append('\n');
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new DataIntegrityViolationException("A row has half a character.", e);
        }
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            return;
        }
        String written = value.toString();
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            switch (each) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(each);
            }
        }
    }
}
