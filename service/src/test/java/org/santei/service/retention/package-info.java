/** Tests. */
@NullMarked
package org.santei.service.retention;

import org.jspecify.annotations.NullMarked;
