/** What the patient pays, by API and by command line. */
@NullMarked
package org.santei.service.copayment;

import org.jspecify.annotations.NullMarked;
