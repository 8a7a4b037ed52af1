/** Tests: Arithmetic and settlement. */
@NullMarked
package org.santei.engine.corpus;

import org.jspecify.annotations.NullMarked;
