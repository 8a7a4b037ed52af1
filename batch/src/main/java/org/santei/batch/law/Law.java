package org.santei.batch.law;

import java.io.Serializable;
import java.util.List;

/**
 * The law of a run, as it is sent to where claims are calculated.
 *
 * @param id names it among all laws of a process
 * @param drafted releases of a draft that take the place of those of this build, each as an archive; empty without a draft
 */
public record Law(String id, List<byte[]> drafted) implements Serializable {

    /** The law that came with this build. */
    public static final Law PACKAGED = new Law("packaged", List.of());
}
