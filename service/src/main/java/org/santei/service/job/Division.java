package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkePart;
import org.santei.engine.uke.UkeSplitter;
import org.santei.service.claim.ClaimLines;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;

/**
 * A file divided into parts.
 *
 * @param parts its parts in file order; never empty
 * @param broken why its end is missing, in Japanese; {@code null} when it is whole
 */
record Division(List<Part> parts, @Nullable String broken) {

    /** Most claims of a part. */
    static final int CLAIMS = 500;

    /** A part ends with the claim that reaches so many bytes. */
    private static final long BYTES = 2 << 20;

    /**
     * Divides a file while it goes by.
     *
     * @throws IOException when the stream cannot be read
     * @throws UkeFileException when it is no UKE file
     * @throws ProblemException when it has no claims
     */
    static Division of(JobOrder.Format format, InputStream in) throws IOException, UkeFileException {
        return switch (format) {
            case UKE -> uke(in);
            case NDJSON -> ndjson(in);
        };
    }

    private static Division uke(InputStream in) throws IOException, UkeFileException {
        UkeSplitter.Division division = UkeSplitter.split(in, CLAIMS, BYTES);
        return new Division(
                division.parts().stream().map(Part::of).toList(),
                division.closed() ? null : "診療報酬請求書レコード（GO）がありません。ファイルが途中で切れているおそれがあります。元のファイルを確かめてください。");
    }

    private static Division ndjson(InputStream in) throws IOException {
        ClaimLines lines = new ClaimLines(in, 1);
        List<Part> parts = new ArrayList<>();
        Part open = new Part(0, 1, UkePart.TO_THE_END, false, 0);
        int claims = 0;
        ClaimLines.Line last = null;
        for (ClaimLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (claims == CLAIMS || (claims > 0 && line.start() - open.offset() >= BYTES)) {
                parts.add(new Part(open.offset(), open.line(), line.number(), false, claims));
                open = new Part(line.start(), line.number(), UkePart.TO_THE_END, false, 0);
                claims = 0;
            }
            claims++;
            last = line;
        }
        if (last == null) {
            throw new ProblemException(ProblemType.INVALID_JSON, "本文が空です。1行に1件のレセプトをJSONで送ってください。");
        }
        parts.add(new Part(open.offset(), open.line(), UkePart.TO_THE_END, false, claims));
        return new Division(List.copyOf(parts), isCutOff(last) ? cutOff(last.number()) : null);
    }

    /** Only the last line can be cut off: it has no line end then, and is no JSON. */
    private static boolean isCutOff(ClaimLines.Line last) {
        if (last.ended() || last.tooLong()) {
            return false;
        }
        try {
            StrictJson.read(last.bytes(), "レセプト1件");
            return false;
        } catch (ProblemException e) {
            return true;
        }
    }

    private static String cutOff(int line) {
        return "最後の行（" + line + "行目）が途中で切れています。元のファイルを確かめて、残りを送ってください。";
    }
}
