/** Tests of the values of co-payments. */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
