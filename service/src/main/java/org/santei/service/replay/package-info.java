/** Calculates again what was calculated before, under the same rules and tables, and says whether it comes to the same. */
@NullMarked
package org.santei.service.replay;

import org.jspecify.annotations.NullMarked;
