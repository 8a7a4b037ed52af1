package org.santei.service.json;

import org.jspecify.annotations.Nullable;
import org.santei.engine.explanation.Explanation;

/**
 * What an answer has beside itself when it is explained; it stands in the same object of JSON.
 *
 * @param explanation why the answer is what it is; left out when nobody asked
 */
public record ExplainedAnswer(@Nullable Explanation explanation) {}
