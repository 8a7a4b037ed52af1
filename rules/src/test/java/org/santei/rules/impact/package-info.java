/** Tests: what a change of the law does to many claims. */
@NullMarked
package org.santei.rules.impact;

import org.jspecify.annotations.NullMarked;
