/** What the patient pays: shares, monthly limits and public funds, occasion by occasion. */
@NullMarked
package org.santei.engine.copayment;

import org.jspecify.annotations.NullMarked;
