/** The kit as one signed file. */
@NullMarked
package org.santei.service.conformance.kit;

import org.jspecify.annotations.NullMarked;
