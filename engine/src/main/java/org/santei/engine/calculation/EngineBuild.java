package org.santei.engine.calculation;

import java.util.Objects;

/** Which build of the engine answers. */
final class EngineBuild {

    /** Version of the engine's jar; {@code development} when it runs from classes. */
    static final String VERSION =
            Objects.requireNonNullElse(EngineBuild.class.getPackage().getImplementationVersion(), "development");

    private EngineBuild() {}
}
