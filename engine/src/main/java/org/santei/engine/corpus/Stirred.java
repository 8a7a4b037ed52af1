package org.santei.engine.corpus;

/** Spreads numbers: neighbouring ones would begin with draws that are alike otherwise. */
final class Stirred {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xBF58476D1CE4E5B9L;
    private static final long STIR_AGAIN = 0x94D049BB133111EBL;

    private Stirred() {}

    /** The place of a number in the world of a seed. */
    static long of(long seed, long number) {
        return stirred(seed * SPREAD + number);
    }

    /** Another one that has nothing to do with it. */
    static long beside(long place) {
        return stirred(place + SPREAD);
    }

    /** The finishing of SplitMix64. */
    private static long stirred(long value) {
        long stirred = (value ^ (value >>> 30)) * STIR;
        stirred = (stirred ^ (stirred >>> 27)) * STIR_AGAIN;
        return stirred ^ (stirred >>> 31);
    }
}
