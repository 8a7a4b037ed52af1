package org.santei.batch.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;

/** The claims of a piece of a UKE file. */
final class UkeClaims implements GivenClaims {

    private final FilePiece piece;
    private final UkeReader reader;

    UkeClaims(FilePiece piece, UkeReader reader) {
        this.piece = piece;
        this.reader = reader;
    }

    @Override
    public @Nullable Given next() throws IOException {
        long before = reader.claims();
        UkeEntry entry = reader.next();
        if (entry == null) {
            return null;
        }
        if (entry instanceof UkeEntry.UnreadableClaim unreadable) {
            return Given.refused(
                    place(unreadable.error().line()),
                    reader.claims() > before,
                    unreadable.receipt(),
                    unreadable.error());
        }
        UkeEntry.ReadClaim read = (UkeEntry.ReadClaim) entry;
        return Given.of(place(read.claim().line()), read.claim());
    }

    private Given.Place place(int line) {
        return new Given.Place(piece.path(), piece.month(), piece.facility(), line, 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
