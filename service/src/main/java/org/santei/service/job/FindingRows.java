package org.santei.service.job;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Locale;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.InputError;

/**
 * Findings as rows of a table for people: UTF-8, a byte order mark at the beginning, rows that end with CR LF, as spreadsheets in
 * Japan open them. No cell can be taken for a formula: amounts are never negative, and texts that begin like one get an
 * apostrophe.
 */
final class FindingRows {

    /** What the file begins with. */
    static final String BEGINNING = "\ufeff";

    private static final String[] HEADER = {
        "レセプト番号", "行", "項目", "種類", "種類の名前", "程度", "コード", "過大（円）", "過少（円）", "規則", "要件", "根拠", "内容", "説明"
    };

    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    /**
     * @param out takes the rows at once, so that nothing is held back when it is closed
     */
    FindingRows(Writer out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
    }

    void header() {
        csv.writeRecord(HEADER);
    }

    /**
     * A finding of a claim.
     *
     * @param line line of the file
     */
    void finding(String receipt, int line, Finding finding) {
        Long yen = finding.yen();
        write(
                receipt,
                String.valueOf(line),
                finding.field(),
                finding.type().name().toLowerCase(Locale.ROOT),
                finding.type().title(),
                finding.level() == Finding.Level.ERROR ? "誤り" : "注意",
                finding.code(),
                yen != null && yen > 0 ? String.valueOf(yen) : "",
                yen != null && yen < 0 ? String.valueOf(-yen) : "",
                finding.rule(),
                finding.requirement(),
                finding.source(),
                finding.message(),
                finding.explanation());
    }

    /** A claim that was not calculated. */
    void failure(String receipt, InputError error) {
        write(
                receipt,
                String.valueOf(error.line()),
                error.field(),
                "not_calculated",
                "計算できない",
                "誤り",
                "",
                "",
                "",
                "",
                "",
                "",
                error.message(),
                "直して、もう一度送ってください。");
    }

    private void write(String... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = safe(cells[i]);
        }
        csv.writeRecord(safe);
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
