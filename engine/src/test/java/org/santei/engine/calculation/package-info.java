/** Tests: Arithmetic and settlement. */
@NullMarked
package org.santei.engine.calculation;

import org.jspecify.annotations.NullMarked;
