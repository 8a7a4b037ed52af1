/**
 * What the patient's share rests on besides points: shares, monthly limits, national public funds, local schemes, standard
 * amounts for meals, and the numbers of payers.
 */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
