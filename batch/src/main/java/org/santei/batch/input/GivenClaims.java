package org.santei.batch.input;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Claims one after the other; memory holds one. */
public interface GivenClaims extends Closeable {

    /**
     * The next claim, or what stands in its place; {@code null} at the end.
     *
     * @throws IOException when the input cannot be read
     */
    @Nullable
    Given next() throws IOException;

    @Override
    default void close() throws IOException {}
}
