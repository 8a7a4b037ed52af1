package org.santei.engine.uke;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;

/**
 * Reads the claims of a UKE file (レセプト電算処理システム, 記録条件仕様 医科用 令和4年4月版) one at a time.
 *
 * <p>The file is CP932 with LF or CR LF, with or without the end-of-file byte 0x1A. Dates may be Western (YYYYMMDD)
 * or, as in older files, of an era (GYYMMDD). A claim that fails a check is delivered as
 * {@link UkeEntry.UnreadableClaim} and never keeps the other claims from being read. Memory holds one claim at a
 * time, of at most 50,000 records of at most 64 KiB.
 *
 * <p>Names, the numbers of patients (記号, 番号, 受給者番号) and chart numbers are never kept and stand in no message.
 */
public final class UkeReader implements AutoCloseable {
    private final LineSource source;
    private final UkeHeader header;
    private final int until;
    private boolean closed;
    private boolean endReported;
    private long claims;

    private UkeReader(LineSource source, UkeHeader header, int until, boolean closed) {
        this.source = source;
        this.header = header;
        this.until = until;
        this.closed = closed;
    }

    /**
     * Begins to read a file, up to its first record (IR).
     *
     * @param in the file; the reader closes it, but when this method throws it stays open
     * @throws IOException when the stream cannot be read
     * @throws UkeFileException when the file is empty, does not begin with IR or is not for medical claims
     */
    public static UkeReader open(InputStream in) throws IOException, UkeFileException {
        LineSource source = new LineSource(in);
        RawLine first = source.next();
        if (first == null) {
            throw new UkeFileException(new InputError(0, "ファイル", "ファイルが空です。レセプトファイルを指定してください。"));
        }
        return new UkeReader(source, UkeHeader.read(first), UkePart.TO_THE_END, false);
    }

    /**
     * Begins to read a part of a file. All parts, one after the other, have the claims that the file as a whole has.
     *
     * @param in the file from the first byte of the part on, not only the part itself; the reader closes it, but when this
     *     method throws it stays open
     * @throws IOException when the stream cannot be read
     * @throws UkeFileException when the part begins the file, and the file is empty, does not begin with IR or is not for
     *     medical claims
     */
    public static UkeReader open(InputStream in, UkePart part) throws IOException, UkeFileException {
        LineSource source = new LineSource(in, part.line());
        RawLine first = part.line() == 1 ? source.next() : null;
        UkeHeader header = first == null ? UkeHeader.UNKNOWN : UkeHeader.read(first);
        return new UkeReader(source, header, part.until(), part.closed());
    }

    /** What the first record tells of the whole file. */
    public UkeHeader header() {
        return header;
    }

    /** How many claims have begun (RE) until now, whether they could be read or not. */
    public long claims() {
        return claims;
    }

    /**
     * The next claim in file order; {@code null} at the end of the file.
     *
     * <p>Records outside every claim, and a missing last record (GO), come as unreadable claims without number.
     *
     * @throws IOException when the stream cannot be read
     */
    public @Nullable UkeEntry next() throws IOException {
        RawLine line = source.next();
        if (line != null && line.number() < until && !closed && ClosingRecord.isValid(line)) {
            closed = true;
            line = source.next();
        }
        if (line == null) {
            return end();
        }
        if (line.number() >= until) {
            source.giveBack(line);
            return null;
        }
        if (isClaimStart(line)) {
            claims++;
        }
        if (!closed && isClaimStart(line)) {
            return claim(line);
        }
        return stray(line);
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    private UkeEntry claim(RawLine start) throws IOException {
        try {
            return new UkeEntry.ReadClaim(assemble(start));
        } catch (BadRecordException e) {
            skipToNextClaim();
            return new UkeEntry.UnreadableClaim(ClaimHeader.receipt(start), e.error());
        }
    }

    private Claim assemble(RawLine start) throws IOException, BadRecordException {
        ClaimAssembler claim = new ClaimAssembler(ClaimHeader.read(RecordDecoder.decode(start)));
        RawLine line = source.next();
        while (line != null && !endsClaim(line)) {
            claim.accept(RecordDecoder.decode(line));
            line = source.next();
        }
        if (line != null) {
            source.giveBack(line);
        }
        return claim.finish();
    }

    private void skipToNextClaim() throws IOException {
        RawLine line = source.next();
        while (line != null && !endsClaim(line)) {
            line = source.next();
        }
        if (line != null) {
            source.giveBack(line);
        }
    }

    // A damaged GO ends the claim only where the file ends: elsewhere it is a damaged record of the claim.
    private boolean endsClaim(RawLine line) throws IOException {
        if (isClaimStart(line)) {
            return true;
        }
        if (!ClosingRecord.isNamedBy(line)) {
            return false;
        }
        RawLine following = source.next();
        if (following == null) {
            return true;
        }
        source.giveBack(following);
        return ClosingRecord.isValid(line);
    }

    static boolean isClaimStart(RawLine line) {
        return line.recordId().equals(RecordLayout.RE.name());
    }

    private UkeEntry stray(RawLine line) throws IOException {
        skipToNextClaim();
        if (isClaimStart(line)) {
            return unreadable(
                    ClaimHeader.receipt(line),
                    line,
                    RecordLayout.RECORD_ID,
                    "診療報酬請求書レコード（GO）の後にレセプトがあります。GOはファイルの最後に1件だけ記録し、ファイルは1つずつ読み込んでください。");
        }
        try {
            checkStray(RecordDecoder.decode(line));
        } catch (BadRecordException e) {
            return new UkeEntry.UnreadableClaim("", e.error());
        }
        return unreadable(
                "",
                line,
                RecordLayout.RECORD_ID,
                closed
                        ? "診療報酬請求書レコード（GO）の後にレコードがあります。GOはファイルの最後に1件だけ記録してください。"
                        : "最初のレセプト（RE）より前にレコードがあります。REが失われていないかを確かめてください。");
    }

    // A damaged GO tells what is wrong with it; to say that GO is missing as well would be wrong.
    private void checkStray(UkeRecord record) throws BadRecordException {
        if (!closed && record.layout() == RecordLayout.GO) {
            endReported = true;
            ClosingRecord.check(record);
        }
    }

    private @Nullable UkeEntry end() {
        if (closed || endReported) {
            return null;
        }
        endReported = true;
        return new UkeEntry.UnreadableClaim(
                "",
                new InputError(
                        source.lines(),
                        RecordLayout.GO.name(),
                        "診療報酬請求書レコード（GO）がありません。ファイルが途中で切れているおそれがあります。元のファイルを確かめてください。"));
    }

    private static UkeEntry unreadable(String receipt, RawLine line, String field, String message) {
        return new UkeEntry.UnreadableClaim(receipt, new InputError(line.number(), field, message));
    }
}
