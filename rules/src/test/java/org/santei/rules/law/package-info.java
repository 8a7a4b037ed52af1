/** The law of the notice: its clauses, and what answers each of them. */
@NullMarked
package org.santei.rules.law;

import org.jspecify.annotations.NullMarked;
