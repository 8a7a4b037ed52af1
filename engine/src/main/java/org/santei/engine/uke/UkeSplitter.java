package org.santei.engine.uke;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.InputError;

/** Divides a UKE file into parts while it goes by; memory holds one line and the places of the parts. */
public final class UkeSplitter {

    /** Most bytes of a claim: many times the longest stay, so that a damaged file cannot fill the memory of its reader. */
    public static final long CLAIM_LIMIT = 16L << 20;

    private final LineSource source;
    private final int mostClaims;
    private final long mostBytes;
    private final List<UkePart> parts = new ArrayList<>();
    private UkePart open = new UkePart(0, 1, UkePart.TO_THE_END, false, 0);
    private boolean closed;
    private int claims;
    private long claimStart;
    private int claimLine = 1;

    /**
     * What a file is divided into.
     *
     * @param parts its parts in file order; never empty
     * @param lines number of its lines
     * @param closed whether it ends with the record that closes it (GO); else it may have been cut off
     */
    public record Division(List<UkePart> parts, int lines, boolean closed) {}

    private UkeSplitter(InputStream in, int mostClaims, long mostBytes) {
        this.source = new LineSource(in);
        this.mostClaims = mostClaims;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads a file to its end.
     *
     * @param in the file; stays open
     * @param mostClaims most claims of a part, at least 1
     * @param mostBytes a part ends with the claim that reaches so many bytes
     * @throws IOException when the stream cannot be read
     * @throws UkeFileException when the file is empty, does not begin with IR, is not for medical claims, or has a claim of
     *     more than {@link #CLAIM_LIMIT} bytes
     */
    public static Division split(InputStream in, int mostClaims, long mostBytes) throws IOException, UkeFileException {
        return new UkeSplitter(in, mostClaims, mostBytes).split();
    }

    private Division split() throws IOException, UkeFileException {
        RawLine line = source.next();
        if (line == null) {
            throw new UkeFileException(new InputError(0, "ファイル", "ファイルが空です。レセプトファイルを指定してください。"));
        }
        UkeHeader.read(line);
        for (line = source.next(); line != null; line = source.next()) {
            take(line);
        }
        checkClaim();
        end(UkePart.TO_THE_END);
        return new Division(List.copyOf(parts), source.lines(), closed);
    }

    private void take(RawLine line) throws UkeFileException {
        checkClaim();
        if (!closed && ClosingRecord.isValid(line)) {
            closed = true;
        } else if (UkeReader.isClaimStart(line)) {
            if (claims == mostClaims || (claims > 0 && source.start() - open.offset() >= mostBytes)) {
                end(line.number());
                open = new UkePart(source.start(), line.number(), UkePart.TO_THE_END, closed, 0);
                claims = 0;
            }
            claims++;
            claimStart = source.start();
            claimLine = line.number();
        }
    }

    private void checkClaim() throws UkeFileException {
        if (source.end() - claimStart > CLAIM_LIMIT) {
            throw new UkeFileException(new InputError(
                    claimLine,
                    RecordLayout.RECORD_ID,
                    "1つのレセプトが大きすぎます（" + (CLAIM_LIMIT >> 20) + "MiBまで）。次のレセプトの先頭（RE）が失われていないかを確かめてください。"));
        }
    }

    private void end(int until) {
        parts.add(new UkePart(open.offset(), open.line(), until, open.closed(), claims));
    }
}
