/** Tests: sums of effects. */
@NullMarked
package org.santei.engine.impact;

import org.jspecify.annotations.NullMarked;
