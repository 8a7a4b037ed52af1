/** Stays through the whole calculation: their share, and who pays their meals. */
@NullMarked
package org.santei.rules.stay;

import org.jspecify.annotations.NullMarked;
