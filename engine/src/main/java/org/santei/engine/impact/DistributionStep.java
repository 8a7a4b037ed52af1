package org.santei.engine.impact;

/**
 * A step of how much claims change.
 *
 * @param name its span of points, in Japanese
 * @param claims claims whose points change so much
 * @param points the sum of their changes
 */
public record DistributionStep(String name, long claims, long points) {}
