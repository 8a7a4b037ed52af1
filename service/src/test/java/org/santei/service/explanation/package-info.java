/** Explanations as clients see them. */
@NullMarked
package org.santei.service.explanation;

import org.jspecify.annotations.NullMarked;
