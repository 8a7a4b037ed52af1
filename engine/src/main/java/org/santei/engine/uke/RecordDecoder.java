package org.santei.engine.uke;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.santei.engine.calculation.InputError;

/** Turns the bytes of a line into a record: length, encoding, record id and number of fields are checked. */
final class RecordDecoder {
    private static final Charset CP932 = Charset.forName("MS932");

    /** The first character that takes three bytes in UTF-8. */
    private static final char THREE_BYTES = '\u0800';

    private static final String CONVERT =
            "UTF-8 のファイルは CP932 に変換してから読み込んでください（例: iconv -f UTF-8 -t CP932 元のファイル > 新しいファイル）。";

    private RecordDecoder() {}

    static UkeRecord decode(RawLine line) throws BadRecordException {
        RecordLayout layout = layout(line);
        if (line.tooLong()) {
            throw tooLong(line, layout);
        }
        String text = text(line, layout);
        List<String> fields = List.of(text.split(",", -1));
        for (int i = layout.size(); i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                throw error(
                        line,
                        RecordLayout.RECORD,
                        layout + "レコードの項目数が多すぎます（" + layout.size() + "項目まで）。項目の中に半角のコンマがないか、2行がつながっていないかを確かめてください。");
            }
        }
        return new UkeRecord(line.number(), layout, fields);
    }

    private static RecordLayout layout(RawLine line) throws BadRecordException {
        String id = line.recordId();
        if (line.hasByteOrderMark()) {
            throw error(
                    line, RecordLayout.RECORD_ID, "UTF-8 の印（BOM）があります。文字コードは CP932（Shift_JIS）でなければなりません。" + CONVERT);
        }
        RecordLayout layout = RecordLayout.of(id);
        if (layout == null) {
            throw error(line, RecordLayout.RECORD_ID, unknown(id));
        }
        return layout;
    }

    private static String unknown(String id) {
        if (id.startsWith("\"")) {
            return "引用符（\"）は使えません。項目を引用符で囲まずに記録してください。";
        }
        // Anything else than two capitals might be a piece of a name, so it is not repeated.
        String shown = id.matches("[A-Z]{2}") ? "「" + id + "」" : "";
        return "レコード識別情報" + shown + "は医科の記録条件仕様にありません。行が壊れていないか、医科以外のレコードが混ざっていないかを確かめてください。";
    }

    private static BadRecordException tooLong(RawLine line, RecordLayout layout) {
        int field = line.fieldAt(line.bytes().length);
        return error(
                line,
                field <= layout.size() ? layout.fieldName(field) : "レコード長",
                "行が長すぎます（" + LineSource.LIMIT + "バイトまで）。改行が失われていないかを確かめてください。");
    }

    private static String text(RawLine line, RecordLayout layout) throws BadRecordException {
        int foreign = firstNonAscii(line.bytes());
        if (foreign == line.bytes().length) {
            return new String(line.bytes(), StandardCharsets.US_ASCII);
        }
        if (isUtf8(line.bytes())) {
            throw error(
                    line,
                    layout.fieldName(line.fieldAt(foreign)),
                    "文字コードが UTF-8 のようです。文字コードは CP932（Shift_JIS）でなければなりません。" + CONVERT);
        }
        ByteBuffer in = ByteBuffer.wrap(line.bytes());
        CharBuffer out = CharBuffer.allocate(line.bytes().length);
        CoderResult result = strict(CP932).decode(in, out, true);
        if (result.isError()) {
            throw error(
                    line,
                    layout.fieldName(line.fieldAt(in.position())),
                    "CP932（Shift_JIS）として読めない文字があります。ファイルが壊れていないかを確かめてください。" + CONVERT);
        }
        return out.flip().toString();
    }

    private static int firstNonAscii(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    // Text in CP932 is hardly ever valid UTF-8 by chance, but text in UTF-8 is often valid CP932.
    private static boolean isUtf8(byte[] bytes) {
        try {
            return strict(StandardCharsets.UTF_8)
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .anyMatch(c -> c >= THREE_BYTES);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static BadRecordException error(RawLine line, String field, String message) {
        return new BadRecordException(new InputError(line.number(), field, message));
    }
}
