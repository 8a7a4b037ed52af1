package org.santei.engine.calculation;

import java.util.Objects;

/** Which build of the engine answers. */
public final class EngineBuild {

    /** Version of the engine's jar; {@code development} when it runs from classes. */
    public static final String VERSION =
            Objects.requireNonNullElse(EngineBuild.class.getPackage().getImplementationVersion(), "development");

    private EngineBuild() {}
}
