/** Tests. */
@NullMarked
package org.santei.service.idempotency;

import org.jspecify.annotations.NullMarked;
