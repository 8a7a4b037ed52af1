/** Dated values of what the patient pays: public funds, shares, standard amounts for meals, and the numbers of payers. */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
