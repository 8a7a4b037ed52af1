/** Who the patient of a kept calculation is; only when the service is told to keep it, and encrypted. */
@NullMarked
package org.santei.service.identity;

import org.jspecify.annotations.NullMarked;
