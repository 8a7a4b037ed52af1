package org.santei.engine.uke;

/**
 * Some claims of a UKE file, one after the other, that can be read without what stands before them.
 *
 * @param offset first byte, from the beginning of the file
 * @param line first line, from 1
 * @param until line with which the next part begins; {@link #TO_THE_END} of the last part
 * @param closed whether the file has been closed (GO) before
 * @param claims how many claims (RE) begin in it
 */
public record UkePart(long offset, int line, int until, boolean closed, int claims) {

    /** What the last part has for {@code until}. */
    public static final int TO_THE_END = Integer.MAX_VALUE;
}
