package org.santei.feetables.layout;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Place;

/** Reads a CSV file whole or not at all: no broken byte, no missing or extra column. */
public final class StrictCsv {

    private final String file;
    private final Charset charset;
    private final int width;

    /**
     * @param file the file as PROVENANCE.csv names it
     * @param charset how it is encoded; it must keep quotes, commas and line ends as ASCII does
     * @param width how many columns every row has
     */
    public StrictCsv(String file, Charset charset, int width) {
        this.file = file;
        this.charset = charset;
        this.width = width;
    }

    /**
     * Hands over every row, in file order.
     *
     * @throws FeeTableException naming the place, when a byte or a row is broken
     */
    public void read(byte[] content, Consumer<TableRow> rows) {
        CharBuffer text = decode(content);
        int number = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new CharArrayReader(text.array(), text.position(), text.remaining()))) {
            for (CsvRecord csvRecord : csv) {
                number++;
                rows.accept(row(number, csvRecord));
            }
        } catch (CsvParseException e) {
            throw new FeeTableException(new Place(file, number + 1, "the whole row") + ": no CSV", e);
        } catch (IOException e) {
            throw new FeeTableException(file + " cannot be read", e);
        }
    }

    private TableRow row(int number, CsvRecord csvRecord) {
        int columns = csvRecord.getFieldCount();
        if (columns != width) {
            Place place = new Place(file, number, "項番" + Math.min(columns, width));
            throw new FeeTableException(place, columns + " columns where " + width + " belong");
        }
        return new TableRow(file, number, csvRecord.getFields());
    }

    private CharBuffer decode(byte[] content) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new FeeTableException(placeOf(content, bytes.position()), "broken bytes for " + charset.name());
        }
        decoder.flush(text);
        return text.flip();
    }

    /** Counts rows and columns in bytes: quote, comma and line feed are never part of another character. */
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
            } else if (content[i] == ',' && !quoted) {
                column++;
            }
        }
        return new Place(file, row, "項番" + column);
    }
}
