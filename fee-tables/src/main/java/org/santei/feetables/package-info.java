/** The dated values of the fee schedule: how many points or yen each item is worth, on which service date. */
@NullMarked
package org.santei.feetables;

import org.jspecify.annotations.NullMarked;
