/** Tests. */
@NullMarked
package org.santei.service.store;

import org.jspecify.annotations.NullMarked;
