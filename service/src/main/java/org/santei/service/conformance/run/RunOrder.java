package org.santei.service.conformance.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param software what is tried
 * @param version which version of it
 * @param endpoint where it is called; {@code null} when its answers were sent
 * @param answers the file of answers as it was sent; {@code null} when it is called
 * @param rerunOf the run whose failures are tried again; {@code null} for every case
 */
@SuppressWarnings("ArrayRecordComponent")
public record RunOrder(
        String software,
        String version,
        @Nullable String endpoint,
        byte @Nullable [] answers,
        @Nullable UUID rerunOf) {}
