/** Tests. */
@NullMarked
package org.santei.service.security.key;

import org.jspecify.annotations.NullMarked;
