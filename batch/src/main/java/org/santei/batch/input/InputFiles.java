package org.santei.batch.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeHeader;
import org.santei.engine.uke.UkePart;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.uke.UkeSplitter;
import org.santei.service.claim.ClaimLines;

/** Files of claims, on any file system that Hadoop knows, and the pieces that they are divided into. */
public final class InputFiles {

    /** Most claims of a piece. */
    public static final int CLAIMS = 20_000;

    /** A piece ends with the claim that reaches so many bytes. */
    private static final long BYTES = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private InputFiles() {}

    /** Whether a name is that of Parquet: of a file, or of a folder of them. */
    public static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("/+$", "").endsWith(".parquet");
    }

    static InputStream open(String path, long offset) throws IOException {
        Path file = new Path(path);
        FSDataInputStream in = file.getFileSystem(new Configuration()).open(file);
        in.seek(offset);
        return new BufferedInputStream(in, BUFFER);
    }

    /** A name of a facility as that of a folder; {@link Given.Place#UNKNOWN} when it can be none. */
    static String facility(String name) {
        return name.matches("[\\p{L}\\p{N}_-]{1,60}") ? name : Given.Place.UNKNOWN;
    }

    /**
     * The pieces of a file; UKE by the end of its name, else NDJSON.
     *
     * @param mostClaims most claims of a piece, at least 1
     * @throws IOException when it cannot be read
     */
    public static List<Piece> divide(String path, int mostClaims) throws IOException {
        if (path.toLowerCase(Locale.ROOT).endsWith(".uke")) {
            return uke(path, mostClaims);
        }
        return ndjson(path, mostClaims);
    }

    private static List<Piece> uke(String path, int mostClaims) throws IOException {
        try {
            UkeHeader header;
            try (UkeReader reader = UkeReader.open(open(path, 0))) {
                header = reader.header();
            }
            String month = Objects.toString(header.billingMonth(), Given.Place.UNKNOWN);
            String facility = Objects.requireNonNullElse(header.facility(), Given.Place.UNKNOWN);
            List<Piece> pieces = new ArrayList<>();
            try (InputStream in = open(path, 0)) {
                for (UkePart part : UkeSplitter.split(in, mostClaims, BYTES).parts()) {
                    pieces.add(new FilePiece(
                            FilePiece.Format.UKE,
                            path,
                            month,
                            facility,
                            part.offset(),
                            part.line(),
                            part.until(),
                            part.closed(),
                            part.claims()));
                }
            }
            return pieces;
        } catch (UkeFileException e) {
            return List.of(new RefusedFile(
                    path, e.error().line(), e.error().field(), e.error().message()));
        }
    }

    private static List<Piece> ndjson(String path, int mostClaims) throws IOException {
        String facility = facility(new Path(path).getName().replaceFirst("\\.[A-Za-z]+$", ""));
        List<Piece> pieces = new ArrayList<>();
        try (InputStream in = open(path, 0)) {
            ClaimLines lines = new ClaimLines(in, 1);
            long offset = 0;
            int first = 1;
            long claims = 0;
            for (ClaimLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (claims == mostClaims || (claims > 0 && line.start() - offset >= BYTES)) {
                    pieces.add(ofLines(path, facility, offset, first, line.number(), claims));
                    offset = line.start();
                    first = line.number();
                    claims = 0;
                }
                claims++;
            }
            pieces.add(ofLines(path, facility, offset, first, UkePart.TO_THE_END, claims));
        }
        return pieces;
    }

    private static FilePiece ofLines(String path, String facility, long offset, int line, int until, long claims) {
        return new FilePiece(FilePiece.Format.NDJSON, path, "", facility, offset, line, until, false, claims);
    }
}
