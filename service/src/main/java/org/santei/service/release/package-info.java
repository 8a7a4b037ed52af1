/** Releases of rules and states of tables: what answers now, and everything that ever answered, kept in files. */
@NullMarked
package org.santei.service.release;

import org.jspecify.annotations.NullMarked;
