/** What the law of the patient's share knows in figures: monthly limits, public funds, local schemes. */
@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
