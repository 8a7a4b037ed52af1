/** Proof that an official file is taken in as a whole or not at all. */
@NullMarked
package org.santei.feetables.imports;

import org.jspecify.annotations.NullMarked;
