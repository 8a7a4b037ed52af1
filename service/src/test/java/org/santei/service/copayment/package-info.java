/** Tests. */
@NullMarked
package org.santei.service.copayment;

import org.jspecify.annotations.NullMarked;
