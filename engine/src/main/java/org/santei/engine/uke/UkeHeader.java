package org.santei.engine.uke;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;

/**
 * What the IR record (医療機関情報レコード) tells of the whole file; name and telephone number are not kept.
 *
 * @param prefecture prefecture of the facility (都道府県, table 2), "01" to "47"; {@code null} when not legible
 * @param facility who bills: prefecture, 1 for 医科, and code (医療機関コード), 10 digits; {@code null} when not legible
 * @param billingMonth month of the bill (請求年月); {@code null} when not legible
 */
public record UkeHeader(
        @Nullable String prefecture,
        @Nullable String facility,
        @Nullable YearMonth billingMonth) {

    /** Of a part of a file that does not begin it. */
    static final UkeHeader UNKNOWN = new UkeHeader(null, null, null);

    private static final int PREFECTURE = 3;
    private static final int POINT_TABLE = 4;
    private static final int FACILITY = 5;
    private static final int BILLING_MONTH = 8;
    private static final String MEDICAL = "1";

    /** Reads the first record of the file. */
    static UkeHeader read(RawLine line) throws UkeFileException {
        String id = line.recordId();
        if (!line.hasByteOrderMark() && (id.equals("UK") || id.equals("YK"))) {
            throw new UkeFileException(new InputError(
                    line.number(), RecordLayout.RECORD_ID, "歯科（UK）・調剤（YK）のファイルには対応していません。医科のレセプトファイルを指定してください。"));
        }
        if (!line.hasByteOrderMark() && !id.equals(RecordLayout.IR.name())) {
            throw new UkeFileException(new InputError(
                    line.number(),
                    RecordLayout.RECORD_ID,
                    "ファイルの先頭が医療機関情報レコード（IR）ではありません。医科のレセプトファイルかどうか、先頭が欠けていないかを確かめてください。"));
        }
        try {
            return read(RecordDecoder.decode(line));
        } catch (BadRecordException e) {
            throw new UkeFileException(e.error());
        }
    }

    private static UkeHeader read(UkeRecord ir) throws BadRecordException {
        if (!ir.field(POINT_TABLE).equals(MEDICAL)) {
            throw ir.error(POINT_TABLE, "点数表が1（医科）ではありません。歯科・調剤などのファイルには対応していません。医科のレセプトファイルを指定してください。");
        }
        String prefecture = ir.field(PREFECTURE);
        String known = prefecture.matches("0[1-9]|[1-3][0-9]|4[0-7]") ? prefecture : null;
        String code = ir.field(FACILITY);
        return new UkeHeader(
                known,
                known != null && code.matches("[0-9]{7}") ? known + MEDICAL + code : null,
                SpecDates.month(ir.field(BILLING_MONTH)));
    }
}
