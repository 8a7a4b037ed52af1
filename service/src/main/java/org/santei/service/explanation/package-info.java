/** Explanations of answers, on request: beside the answer as JSON, or as text. */
@NullMarked
package org.santei.service.explanation;

import org.jspecify.annotations.NullMarked;
