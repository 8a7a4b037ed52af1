/** Verification of coded claims, and the faults that prove it: what is billed against what is payable. */
@NullMarked
package org.santei.engine.verification;

import org.jspecify.annotations.NullMarked;
