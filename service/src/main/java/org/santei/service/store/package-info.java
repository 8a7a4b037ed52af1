/** Keeps calculations with everything that identifies them; what is kept never changes. */
@NullMarked
package org.santei.service.store;

import org.jspecify.annotations.NullMarked;
