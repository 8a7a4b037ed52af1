/** Writes calculated figures into UKE files; every other byte stays. */
@NullMarked
package org.santei.engine.correction;

import org.jspecify.annotations.NullMarked;
