package org.santei.service.sandbox;

import org.santei.engine.calculation.EngineBuild;
import tools.jackson.databind.json.JsonMapper;

/** Ends well where the classes of this program, of the engine and of libraries are found. */
final class Probe {

    private Probe() {}

    /** Looks for the classes. */
    public static void main(String... arguments) {
        if (EngineBuild.VERSION.isEmpty() || JsonMapper.shared().version().isUnknownVersion()) {
            throw new IllegalStateException("The classes are not all there.");
        }
    }
}
