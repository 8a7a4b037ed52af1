/** Holds that the two sides of every benchmark give equal answers. */
@NullMarked
package org.santei.benchmarks;

import org.jspecify.annotations.NullMarked;
