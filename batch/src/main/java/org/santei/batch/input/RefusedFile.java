package org.santei.batch.input;

import org.jspecify.annotations.Nullable;
import org.santei.batch.law.WarmEngine;
import org.santei.engine.calculation.InputError;

/**
 * A file that as a whole holds no claims that can be read.
 *
 * @param path the file
 * @param line line of the error
 * @param field field of the error
 * @param message what to do
 */
public record RefusedFile(String path, int line, String field, String message) implements Piece {

    @Override
    public long claims() {
        return 0;
    }

    @Override
    public GivenClaims open(WarmEngine engine) {
        Given.Place place = new Given.Place(path, Given.Place.UNKNOWN, Given.Place.UNKNOWN, line, 0);
        return new GivenClaims() {
            private boolean given;

            @Override
            public @Nullable Given next() {
                if (given) {
                    return null;
                }
                given = true;
                return Given.refused(place, false, "", new InputError(line, field, message));
            }
        };
    }
}
