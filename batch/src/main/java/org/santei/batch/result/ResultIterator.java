package org.santei.batch.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.santei.batch.input.Given;
import org.santei.batch.input.GivenClaims;

/** The rows of claims, each calculated when it is asked for. The claims are closed with the last one. */
public final class ResultIterator implements Iterator<Row> {

    private final GivenClaims claims;
    private final ResultRows rows;
    private @Nullable Given next;

    /** Begins with the first claim. */
    public ResultIterator(GivenClaims claims, ResultRows rows) {
        this.claims = claims;
        this.rows = rows;
        advance();
    }

    private void advance() {
        try {
            next = claims.next();
            if (next == null) {
                claims.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Given given = next;
        if (given == null) {
            throw new NoSuchElementException();
        }
        Row row = rows.row(given);
        advance();
        return row;
    }
}
