package org.santei.batch.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.service.claim.ClaimLines;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.LineErrors;
import org.santei.service.problem.ProblemException;

/** The claims of a piece of an NDJSON file. */
final class NdjsonClaims implements GivenClaims {

    private final FilePiece piece;
    private final InputStream in;
    private final ClaimLines lines;
    private final ClaimReader reader = new ClaimReader();

    NdjsonClaims(FilePiece piece, InputStream in) {
        this.piece = piece;
        this.in = in;
        this.lines = new ClaimLines(in, piece.line());
    }

    @Override
    public @Nullable Given next() throws IOException {
        ClaimLines.Line line = lines.next();
        if (line == null || line.number() >= piece.until()) {
            return null;
        }
        return line.tooLong()
                ? refused(line.number(), LineErrors.tooLong(line.number()))
                : read(line.bytes(), line.number(), reader, piece);
    }

    private static Given read(byte[] json, int line, ClaimReader reader, FilePiece piece) {
        return given(json, new Given.Place(piece.path(), "", piece.facility(), line, 0), reader);
    }

    /**
     * A claim in JSON.
     *
     * @param place where it stands; its month is that of the claim
     */
    static Given given(byte[] json, Given.Place place, ClaimReader reader) {
        try {
            var claim = reader.read(json);
            return Given.of(in(place, claim.month().toString()), claim);
        } catch (ProblemException e) {
            return Given.refused(in(place, Given.Place.UNKNOWN), true, "", LineErrors.of(place.line(), e.problem()));
        }
    }

    private static Given.Place in(Given.Place place, String month) {
        return new Given.Place(place.source(), month, place.facility(), place.line(), place.number());
    }

    private Given refused(int line, InputError error) {
        Given.Place place = new Given.Place(piece.path(), Given.Place.UNKNOWN, piece.facility(), line, 0);
        return Given.refused(place, true, "", error);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
