package org.santei.service.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the process that calculates is told first.
 *
 * @param order what is to be held against what
 * @param threads how many calculate
 * @param tables hash of the tables that answer in the service
 * @param inForce the releases in force, the newest first, those about who pays last
 * @param drafted how many releases of a draft follow
 * @param stored how many claims will be sent; 0 for the synthetic mix
 */
record ImpactTask(ImpactOrder order, int threads, String tables, List<InForce> inForce, int drafted, long stored) {

    /**
     * A release in force.
     *
     * @param edition its edition, {@code YYYY-MM}, or the name of a span of the rules about who pays
     * @param archive whether it follows, because it did not come with this build
     */
    record InForce(String edition, boolean archive) {}

    /**
     * A claim that is sent.
     *
     * @param name what a person finds it by
     * @param input how it was taken, in lower case; {@code null} when the order says
     * @param claim its JSON
     */
    record SentClaim(String name, @Nullable String input, String claim) {}

    /** Some claims that are sent together. */
    record SentClaims(List<SentClaim> claims) {}

    /** How many claims are done. */
    record Progress(long done) {}

    /** Why the process does not calculate, in Japanese. */
    record Refusal(String reason) {}
}
