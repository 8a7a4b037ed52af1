/** Proof that the packaged tables say what the official files say. */
@NullMarked
package org.santei.feetables;

import org.jspecify.annotations.NullMarked;
