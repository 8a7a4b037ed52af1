/** Months of claims at once: the command, and what it is asked. */
@NullMarked
package org.santei.batch;

import org.jspecify.annotations.NullMarked;
