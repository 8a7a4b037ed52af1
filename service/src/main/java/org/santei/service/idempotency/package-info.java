/** A request that is sent again has its first answer again, and nothing is kept twice (Idempotency-Key). */
@NullMarked
package org.santei.service.idempotency;

import org.jspecify.annotations.NullMarked;
