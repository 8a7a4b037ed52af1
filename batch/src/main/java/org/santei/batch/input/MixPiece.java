package org.santei.batch.input;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.batch.law.WarmEngine;
import org.santei.engine.corpus.ClaimMix;

/**
 * Some claims of the synthetic mix: each is made when it is asked for, from the seed and its number alone.
 *
 * @param kind which mix
 * @param seed which of the many mixes
 * @param month month of treatment, {@code YYYY-MM}
 * @param first number of the first claim
 * @param claims how many
 */
public record MixPiece(MixKind kind, long seed, String month, long first, long claims) implements Piece {

    /** So many claims, one after the other, are kept as those of one facility; a mix has no facilities of its own. */
    public static final int GROUP = 20_000;

    /**
     * A mix in pieces.
     *
     * @param kind which mix
     * @param size how many claims
     * @param mostClaims most claims of a piece, at least 1
     */
    public static List<Piece> divide(MixKind kind, long seed, YearMonth month, long size, int mostClaims) {
        List<Piece> pieces = new ArrayList<>();
        for (long first = 0; first < size; first += mostClaims) {
            pieces.add(new MixPiece(kind, seed, month.toString(), first, Math.min(mostClaims, size - first)));
        }
        return pieces;
    }

    @Override
    public GivenClaims open(WarmEngine engine) {
        YearMonth ofClaims = YearMonth.parse(month);
        ClaimMix mix = engine.mix(kind, seed, ofClaims);
        String source = kind.word() + ":" + seed;
        return new GivenClaims() {
            private long next = first;

            @Override
            public @Nullable Given next() {
                if (next == first + claims) {
                    return null;
                }
                long number = next;
                next++;
                String facility = "%s-%05d".formatted(kind.word(), number / GROUP);
                return Given.of(new Given.Place(source, month, facility, 0, number), mix.claim(number, ofClaims));
            }
        };
    }
}
