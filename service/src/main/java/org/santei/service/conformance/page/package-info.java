/** The pages of conformance. */
@NullMarked
package org.santei.service.conformance.page;

import org.jspecify.annotations.NullMarked;
