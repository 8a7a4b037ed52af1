/** Rows of results, what they add up to, and their files. */
@NullMarked
package org.santei.batch.result;

import org.jspecify.annotations.NullMarked;
