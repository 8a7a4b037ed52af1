/** What the patient pays: the values of schemes, and the numbers that name them. */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
