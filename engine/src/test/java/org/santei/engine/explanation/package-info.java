/** Tests of explanations. */
@NullMarked
package org.santei.engine.explanation;

import org.jspecify.annotations.NullMarked;
