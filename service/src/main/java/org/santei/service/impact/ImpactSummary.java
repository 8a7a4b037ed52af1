package org.santei.service.impact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An impact in a few figures, for a page about something else.
 *
 * @param id number of the impact; its page is {@code /workbench/impacts/{id}}
 * @param finishedAt when it was calculated
 * @param corpus which claims, in Japanese
 * @param claims how many claims were compared
 * @param winners of these with more points after the change
 * @param losers of these with fewer
 * @param undecided claims that were not compared, because something of them is undecided
 * @param pointsBefore points of the compared claims before the change
 * @param pointsAfter points after it
 * @param patientYen how much more patients pay, whole yen; negative when less
 * @param nationYen how much more it costs in the nation in a year by the mix, whole yen; {@code null} for stored claims
 */
public record ImpactSummary(
        UUID id,
        Instant finishedAt,
        String corpus,
        long claims,
        long winners,
        long losers,
        long undecided,
        long pointsBefore,
        long pointsAfter,
        long patientYen,
        @Nullable Long nationYen) {}
