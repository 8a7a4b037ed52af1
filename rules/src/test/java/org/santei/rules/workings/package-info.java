/** The steps of the arithmetic lead to the points and yen of every answer. */
@NullMarked
package org.santei.rules.workings;

import org.jspecify.annotations.NullMarked;
