package org.santei.batch.input;

import java.io.IOException;
import java.io.Serializable;
import org.santei.batch.law.WarmEngine;

/** Some claims of the input that one task calculates. It is sent to where it is calculated. */
public sealed interface Piece extends Serializable permits FilePiece, MixPiece, RefusedFile {

    /** How many claims begin in it, counted before any was read. */
    long claims();

    /**
     * Begins to read it.
     *
     * @throws IOException when it cannot be read
     */
    GivenClaims open(WarmEngine engine) throws IOException;
}
