/** Verification of coded claims, by API and by command line. */
@NullMarked
package org.santei.service.verification;

import org.jspecify.annotations.NullMarked;
