/** Calls to the software of a vendor, on hosts that the operator allows. */
@NullMarked
package org.santei.service.conformance.endpoint;

import org.jspecify.annotations.NullMarked;
