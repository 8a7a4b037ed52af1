/** Turns a claim into points with reasons. Knows no item by name and no revision. */
@NullMarked
package org.santei.engine.calculation;

import org.jspecify.annotations.NullMarked;
