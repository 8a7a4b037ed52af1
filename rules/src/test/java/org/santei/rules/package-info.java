/** Holds the rules to their cases, their grammar, their dates and their place. */
@NullMarked
package org.santei.rules;

import org.jspecify.annotations.NullMarked;
