package org.santei.batch.input;

import java.io.IOException;
import java.io.InputStream;
import org.santei.batch.law.WarmEngine;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkePart;
import org.santei.engine.uke.UkeReader;

/**
 * Some claims of a file.
 *
 * @param format what the file is
 * @param path the file, as Hadoop's file systems name it
 * @param month month of the bill, {@code YYYY-MM}; empty where each claim tells its own
 * @param facility who bills
 * @param offset first byte
 * @param line first line, from 1
 * @param until line with which the next piece begins
 * @param closed whether a UKE file has been closed (GO) before
 * @param claims how many claims begin in it
 */
public record FilePiece(
        Format format,
        String path,
        String month,
        String facility,
        long offset,
        int line,
        int until,
        boolean closed,
        long claims)
        implements Piece {

    /** What a file of claims is. */
    public enum Format {
        /** レセプト電算, medical. */
        UKE,
        /** A claim of the API in each line. */
        NDJSON
    }

    @Override
    public GivenClaims open(WarmEngine engine) throws IOException {
        InputStream in = InputFiles.open(path, offset);
        if (format == Format.NDJSON) {
            return new NdjsonClaims(this, in);
        }
        try {
            UkePart part = new UkePart(offset, line, until, closed, Math.toIntExact(claims));
            return new UkeClaims(this, UkeReader.open(in, part));
        } catch (UkeFileException e) {
            in.close();
            throw new IOException(path + " has changed while it was calculated.", e);
        }
    }
}
