/** Signed statements of what a run came to, and whether they still hold. */
@NullMarked
package org.santei.service.conformance.certificate;

import org.jspecify.annotations.NullMarked;
