package org.santei.engine.impact;

import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;

/**
 * A claim of a corpus.
 *
 * @param number which one, from 0; decides between claims that move alike
 * @param name what a person finds it by
 * @param claim the claim, in the month in which it was or is made
 * @param input how it is taken
 */
public record CorpusClaim(long number, String name, Claim claim, ClaimService.Input input) {}
