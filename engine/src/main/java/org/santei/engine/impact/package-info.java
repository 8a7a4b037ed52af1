/** What a change of the law does to many claims: each is calculated before and after it, and the differences are summed up. */
@NullMarked
package org.santei.engine.impact;

import org.jspecify.annotations.NullMarked;
