/** Tests of the shape of the engine as a whole. */
@NullMarked
package org.santei.engine;

import org.jspecify.annotations.NullMarked;
