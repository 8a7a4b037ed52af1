/** Tests. */
@NullMarked
package org.santei.service.security.access;

import org.jspecify.annotations.NullMarked;
