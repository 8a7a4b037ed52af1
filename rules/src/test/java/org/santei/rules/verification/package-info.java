/** Verification of coded claims with known faults. */
@NullMarked
package org.santei.rules.verification;

import org.jspecify.annotations.NullMarked;
