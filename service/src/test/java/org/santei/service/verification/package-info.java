/** Tests. */
@NullMarked
package org.santei.service.verification;

import org.jspecify.annotations.NullMarked;
