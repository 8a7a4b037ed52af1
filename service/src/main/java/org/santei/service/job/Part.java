package org.santei.service.job;

import org.santei.engine.uke.UkePart;

/**
 * Some claims of a file, one after the other, that are calculated and kept together.
 *
 * @param offset first byte of the file, from 0
 * @param line first line of the file, from 1
 * @param until line with which the next part begins; {@link UkePart#TO_THE_END} of the last part
 * @param closed whether a UKE file has been closed (GO) before
 * @param claims how many claims are expected in it
 */
record Part(long offset, int line, int until, boolean closed, int claims) {

    static Part of(UkePart part) {
        return new Part(part.offset(), part.line(), part.until(), part.closed(), part.claims());
    }

    UkePart uke() {
        return new UkePart(offset, line, until, closed, claims);
    }
}
