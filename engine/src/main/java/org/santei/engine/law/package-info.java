/** The text of the notice: which text is at hand, its clauses, and what the source of a rule cites of it. */
@NullMarked
package org.santei.engine.law;

import org.jspecify.annotations.NullMarked;
