package org.santei.engine.impact;

import java.io.IOException;
import java.util.List;

/** Many claims, one after the other. Safe for use by many threads; memory holds a few of them. */
public interface Corpus {

    /** How many there are. */
    long size();

    /**
     * The next few claims that nobody has had; none when all were given.
     *
     * @throws IOException when they cannot be read
     */
    List<CorpusClaim> next() throws IOException;
}
