/** Tests. */
@NullMarked
package org.santei.service.identity;

import org.jspecify.annotations.NullMarked;
