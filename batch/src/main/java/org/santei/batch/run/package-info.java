/** A run over all claims, on Spark or in one process. */
@NullMarked
package org.santei.batch.run;

import org.jspecify.annotations.NullMarked;
