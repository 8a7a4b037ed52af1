/** A claim prepared for questions: acts by day, tests by group, codes by day. Knows no rule. */
@NullMarked
package org.santei.engine.facts;

import org.jspecify.annotations.NullMarked;
