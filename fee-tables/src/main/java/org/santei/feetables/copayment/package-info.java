/** What the patient's share rests on besides points: monthly limits, public funds and local schemes. */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
