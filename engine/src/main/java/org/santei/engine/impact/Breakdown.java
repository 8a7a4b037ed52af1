package org.santei.engine.impact;

import java.util.List;

/**
 * Sums by a dimension.
 *
 * @param dimension the dimension
 * @param cells one for each name that the claims have, in the order of the names; of chapters a claim is in several
 */
public record Breakdown(Dimension dimension, List<Cell> cells) {}
