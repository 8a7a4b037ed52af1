/** Tests. */
@NullMarked
package org.santei.service.claim;

import org.jspecify.annotations.NullMarked;
