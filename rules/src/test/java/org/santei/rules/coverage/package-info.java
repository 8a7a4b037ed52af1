/** Counts, column by column, for which codes of the master a claim shows that the column is enforced. */
@NullMarked
package org.santei.rules.coverage;

import org.jspecify.annotations.NullMarked;
