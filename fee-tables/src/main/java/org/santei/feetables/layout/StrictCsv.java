package org.santei.feetables.layout;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Place;

/**
 * Reads a file of a layout: no broken byte, no missing or extra column, no field that does not look as it should, no
 * subject that stands twice.
 */
public final class StrictCsv {

    /** How a problem with bytes that are no text begins. */
    public static final String BROKEN_BYTES = "broken bytes for ";
    /** How a problem with quotes reads. */
    public static final String NO_CSV = "no CSV";
    /** What a problem with a subject that a row before has says behind that subject. */
    public static final String STANDS_TWICE = " stands twice in the file, first in row ";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Layout layout;
    private final int headerRows;
    private final boolean changes;
    private final String[] admitted;

    /**
     * @param file how messages name it
     * @param layout what it should look like
     * @param headerRows how many rows stand before the first that says something
     * @param changes whether rows of 変更区分 1, 5 and 9 carry only the fields that changed
     */
    public StrictCsv(String file, Layout layout, int headerRows, boolean changes) {
        this.file = file;
        this.layout = layout;
        this.headerRows = headerRows;
        this.changes = changes;
        this.admitted = new String[layout.width()];
    }

    /**
     * All rows, in file order.
     *
     * @throws FeeTableException naming the place of the first thing that is wrong
     */
    public List<TableRow> read(byte[] content) {
        return read(content, problem -> {
            throw problem;
        });
    }

    /**
     * All sound rows, in file order.
     *
     * @param problems is told of everything that is wrong; a broken byte or quote ends the reading
     */
    public List<TableRow> read(byte[] content, Consumer<FeeTableException> problems) {
        List<TableRow> rows = new ArrayList<>();
        Map<String, Integer> keys = new HashMap<>();
        int number = 0;
        try (CsvReader<CsvRecord> csv = open(decode(content))) {
            for (CsvRecord csvRecord : csv) {
                number++;
                if (number > headerRows) {
                    add(new TableRow(file, number, csvRecord.getFields()), rows, keys, problems);
                }
            }
        } catch (CsvParseException e) {
            problems.accept(new FeeTableException(new Place(file, number + 1, "the whole row"), NO_CSV, e));
        } catch (IOException e) {
            throw new FeeTableException(file + " cannot be read", e);
        } catch (BrokenBytes e) {
            problems.accept(e.problem);
        }
        return rows;
    }

    private void add(
            TableRow row, List<TableRow> rows, Map<String, Integer> keys, Consumer<FeeTableException> problems) {
        int columns = row.fields().size();
        if (columns != layout.width()) {
            String place = "項番" + Math.min(columns, layout.width());
            problems.accept(new FeeTableException(
                    new Place(file, row.number(), place), columns + " columns where " + layout.width() + " belong"));
            return;
        }
        boolean sound = true;
        boolean sparse = changes && layout.isSparse(row.fields());
        for (int i = 0; i < columns; i++) {
            String field = row.fields().get(i);
            if (field.equals(admitted[i]) || (sparse && field.isEmpty())) {
                continue;
            }
            Column column = layout.columns().get(i);
            if (column.form().admits().test(field)) {
                admitted[i] = field;
            } else {
                sound = false;
                problems.accept(row.failure(
                        column,
                        "'" + field + "' does not look like " + column.form().description()));
            }
        }
        Integer before = keys.putIfAbsent(layout.keyOf(row.fields()), row.number());
        if (before != null) {
            sound = false;
            Column column = layout.column(layout.key().get(layout.key().size() - 1));
            problems.accept(row.failure(column, "'" + layout.keyOf(row.fields()) + "'" + STANDS_TWICE + before));
        }
        if (sound) {
            rows.add(row);
        }
    }

    private CsvReader<CsvRecord> open(CharBuffer text) {
        return CsvReader.builder()
                .fieldSeparator(layout.separator())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new CharArrayReader(text.array(), text.position(), text.remaining()));
    }

    private CharBuffer decode(byte[] content) throws BrokenBytes {
        CharsetDecoder decoder = layout.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new BrokenBytes(new FeeTableException(
                    placeOf(content, bytes.position()),
                    BROKEN_BYTES + layout.charset().name()));
        }
        decoder.flush(text);
        text.flip();
        if (layout.charset().equals(StandardCharsets.UTF_8) && text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        return text;
    }

    /** How many rows there are, counted by line ends outside quotes. */
    public static int records(byte[] content) {
        int records = 0;
        boolean quoted = false;
        for (byte each : content) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == '\n' && !quoted) {
                records++;
            }
        }
        boolean ended = content.length == 0 || content[content.length - 1] == '\n';
        return ended ? records : records + 1;
    }

    /** Counts rows and columns in bytes: quote, separator and line feed are never part of another character. */
    private Place placeOf(byte[] content, int position) {
        int row = 1;
        int column = 1;
        boolean quoted = false;
        for (int i = 0; i < position; i++) {
            if (content[i] == '"') {
                quoted = !quoted;
            } else if (content[i] == '\n' && !quoted) {
                row++;
                column = 1;
            } else if (content[i] == layout.separator() && !quoted) {
                column++;
            }
        }
        return new Place(
                file, row, column <= layout.width() ? layout.column(column).toString() : "項番" + column);
    }

    private static final class BrokenBytes extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient FeeTableException problem;

        BrokenBytes(FeeTableException problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
