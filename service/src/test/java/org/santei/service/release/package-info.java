/** Tests. */
@NullMarked
package org.santei.service.release;

import org.jspecify.annotations.NullMarked;
